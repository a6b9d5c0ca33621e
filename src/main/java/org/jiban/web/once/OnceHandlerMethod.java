package org.jiban.web.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jiban.kernel.Actor;
import org.jiban.web.Idempotency;
import org.jiban.web.Idempotency.Answer;
import org.jiban.web.Idempotency.Outcome;
import org.jiban.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A handler that runs once for each key: reading its parameters, its work and the writing of its answer all happen in
 * the transaction of the key. The answer is kept back until that is committed.
 */
class OnceHandlerMethod extends ServletInvocableHandlerMethod {
    private final Idempotency idempotency;

    OnceHandlerMethod(HandlerMethod method, Idempotency idempotency) {
        super(method);
        this.idempotency = idempotency;
    }

    @Override
    public void invokeAndHandle(
            ServletWebRequest webRequest, ModelAndViewContainer container, @Nullable Object... provided)
            throws Exception {
        HttpServletRequest original = webRequest.getRequest();
        boolean program = original.getRequestURI().startsWith("/api/");
        ReadRequest request = ReadRequest.of(original);
        String key = program ? Keys.ofHeader(original) : Keys.ofForm(original);
        var response = new ContentCachingResponseWrapper(Objects.requireNonNull(webRequest.getResponse()));
        Outcome outcome;
        try {
            outcome = idempotency.once(actor(original), key, request.hash(), program, () -> {
                run(new ServletWebRequest(request, response), container, provided);
                return answer(response, container);
            });
        } catch (Failed failed) {
            response.resetBuffer();
            throw failed.exception;
        }
        container.setRequestHandled(true);
        send(outcome, response);
    }

    private void run(ServletWebRequest request, ModelAndViewContainer container, @Nullable Object... provided) {
        try {
            super.invokeAndHandle(request, container, provided);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new Failed(e);
        }
    }

    /** Carries a checked exception through the transaction. */
    private static final class Failed extends RuntimeException {
        private final Exception exception;

        Failed(Exception exception) {
            super(exception);
            this.exception = exception;
        }
    }

    private static String actor(HttpServletRequest request) {
        return request.getAttribute(SignedIn.class.getName()) instanceof SignedIn signedIn
                ? signedIn.actor().code()
                : Actor.citizen().code();
    }

    private static Answer answer(ContentCachingResponseWrapper response, ModelAndViewContainer container) {
        if (!container.isRequestHandled()) {
            throw new IllegalStateException("A handler marked @Once answers with a body, a View or a Go");
        }
        return new Answer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader("Location"),
                response.getContentAsByteArray());
    }

    private static void send(Outcome outcome, ContentCachingResponseWrapper response) throws IOException {
        if (outcome.replayed()) {
            replay(outcome.answer(), response);
        }
        response.copyBodyToResponse();
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
        }
        response.getOutputStream().write(answer.body());
    }
}
