package org.jiban.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiban.kernel.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses parameters that hold what cannot be stored, and a single value given twice. */
@Component
class ParameterRules implements HandlerInterceptor, WebMvcConfigurer {
    private static final int LONGEST_NAME = 60;
    private static final Pattern JSON_ELSEWHERE =
            Pattern.compile("(?i)application/json\\s*;.*charset\\s*=\\s*\"?(?!utf-?8\\b).*");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        requireUtf8(request.getContentType());
        Map<String, String[]> parameters = request.getParameterMap();
        parameters.forEach(ParameterRules::requireReadable);
        if (handler instanceof HandlerMethod method) {
            Arrays.stream(method.getMethodParameters()).forEach(each -> requireOnce(each, parameters));
        }
        return true;
    }

    /** JSON is UTF-8 (RFC 8259); said to be anything else it would be read wrongly. */
    private static void requireUtf8(@Nullable String type) throws HttpMediaTypeNotSupportedException {
        if (type != null && JSON_ELSEWHERE.matcher(type).matches()) {
            throw new HttpMediaTypeNotSupportedException(
                    MediaType.APPLICATION_JSON, List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static void requireReadable(String name, String[] values) {
        if (!readable(name) || !Arrays.stream(values).allMatch(ParameterRules::readable)) {
            String shown = readable(name) ? name.substring(0, Math.min(name.length(), LONGEST_NAME)) : "?";
            throw new BadInput(shown, "text-unreadable");
        }
    }

    /** No NUL, no half of a character, no sign that bytes were not what their charset said. */
    private static boolean readable(String text) {
        return text.codePoints()
                .noneMatch(each -> each == 0 || each == 0xFFFD || Character.getType(each) == Character.SURROGATE);
    }

    private static void requireOnce(MethodParameter parameter, Map<String, String[]> given) {
        RequestParam rule = parameter.getParameterAnnotation(RequestParam.class);
        Class<?> type = parameter.getParameterType();
        if (rule == null || type.isArray() || Collection.class.isAssignableFrom(type)) {
            return;
        }
        String name = rule.name().isEmpty() ? parameter.getParameter().getName() : rule.name();
        String[] values = given.get(name);
        if (values != null && values.length > 1) {
            throw new BadInput(name, "value-twice");
        }
    }
}
