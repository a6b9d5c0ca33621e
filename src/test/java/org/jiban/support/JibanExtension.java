package org.jiban.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their application, or any of its parts, as parameters; each class begins on the same morning. */
public final class JibanExtension implements ParameterResolver, BeforeAllCallback, AfterAllCallback {
    private static final Map<Class<?>, TestApplication> ALONE = new ConcurrentHashMap<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        of(context).clock().set(TestApplication.MORNING);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        TestApplication own = ALONE.remove(context.getRequiredTestClass());
        if (own != null) {
            own.close();
        }
    }

    private static TestApplication of(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        JibanTest wish = test.getAnnotation(JibanTest.class);
        return wish != null && wish.alone()
                ? ALONE.computeIfAbsent(test, each -> TestApplication.fresh(Map.of()))
                : TestApplication.shared();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestApplication.class || of(context).context().getBeanNamesForType(type).length > 0;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestApplication.class ? of(context) : of(context).bean(type);
    }
}
