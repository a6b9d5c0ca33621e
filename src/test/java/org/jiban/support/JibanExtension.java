package org.jiban.support;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the shared application, or any of its parts, as parameters; each class begins on the same morning. */
public final class JibanExtension implements ParameterResolver, BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        TestApplication.shared().clock().set(TestApplication.MORNING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestApplication.class
                || TestApplication.shared().context().getBeanNamesForType(type).length > 0;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestApplication.class
                ? TestApplication.shared()
                : TestApplication.shared().bean(type);
    }
}
