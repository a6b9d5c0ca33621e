package org.jiban.web.once;

import org.jiban.web.Idempotency;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Puts our adapter in the place of Spring MVC's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OnceConfiguration implements WebMvcRegistrations {
    private final Idempotency idempotency;

    OnceConfiguration(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new OnceHandlerAdapter(idempotency);
    }
}
