package org.jiban.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A creating route (幂等): sent twice with the same key it happens once, and the second gets the first's answer, byte for
 * byte. The whole handler runs in one transaction together with the key and the stored answer; an answer of 400 or more
 * rolls everything back and is not stored.
 *
 * <p>Below {@code /api} the key is the header {@code Idempotency-Key} (8 to 200 visible ASCII characters): missing 400,
 * with another body 422. A form carries it as the hidden field {@code onceKey} (see {@code shell/form.jte}); sent again
 * with another body it gets what was already stored. Equal keys in flight wait at most five seconds, then 409 with
 * {@code Retry-After}. Keys live 72 hours.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {}
