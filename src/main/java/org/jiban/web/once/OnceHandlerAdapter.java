package org.jiban.web.once;

import org.jiban.web.Idempotency;
import org.jiban.web.Once;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/** Runs handlers marked {@link Once} through {@link Idempotency}; the others as ever. */
class OnceHandlerAdapter extends RequestMappingHandlerAdapter {
    private final Idempotency idempotency;

    OnceHandlerAdapter(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
        return method.hasMethodAnnotation(Once.class)
                ? new OnceHandlerMethod(method, idempotency)
                : super.createInvocableHandlerMethod(method);
    }
}
