package org.jiban.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.jiban.kernel.Actor;
import org.jiban.web.Page;
import org.jiban.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * What controllers may take as parameters: {@link Actor} (a citizen when nobody is signed in), {@link SignedIn} (null
 * when nobody is) and {@link Page}.
 */
@Component
class ControllerParameters implements HandlerMethodArgumentResolver {
    private final Readers readers;

    ControllerParameters(Readers readers) {
        this.readers = readers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Actor.class || type == SignedIn.class || type == Page.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("Not a servlet request");
        }
        if (parameter.getParameterType() == Page.class) {
            return readers.page(request);
        }
        SignedIn signedIn = Readers.signedIn(request);
        if (parameter.getParameterType() == SignedIn.class) {
            return signedIn;
        }
        return signedIn == null ? Actor.citizen() : signedIn.actor();
    }
}
