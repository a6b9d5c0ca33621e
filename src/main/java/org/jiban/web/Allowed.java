package org.jiban.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jiban.kernel.Role;

/**
 * Who may call a route: anybody signed in who holds one of the roles. Without roles, anybody signed in. Everybody else
 * gets 401 (not signed in) or 403. A route without this or {@link Public} does not start and fails the build.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role[] value() default {};
}
