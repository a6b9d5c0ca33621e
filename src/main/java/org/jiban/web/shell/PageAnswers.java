package org.jiban.web.shell;

import jakarta.servlet.http.HttpServletResponse;
import org.jiban.web.Go;
import org.jiban.web.PageAnswer;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Sends what page controllers answer: a {@link View} or a {@link Go}. */
@Component
class PageAnswers implements HandlerMethodReturnValueHandler {
    private final Renderer renderer;

    PageAnswers(Renderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return PageAnswer.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws Exception {
        container.setRequestHandled(true);
        var response = request.getNativeResponse(HttpServletResponse.class);
        switch (answer) {
            case View view when response != null -> renderer.send(view, response);
            case Go go
            when response != null -> {
                response.setStatus(303);
                response.setHeader("Location", go.address());
            }
            case null, default -> throw new IllegalStateException("A page controller answers with View or Go");
        }
    }
}
