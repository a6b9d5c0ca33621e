package org.jiban.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test on the running application and a real PostgreSQL; parts of the application are constructor parameters. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(JibanExtension.class)
public @interface JibanTest {
    /** True for a class that needs the clock and the ids of an application to itself. */
    boolean alone() default false;
}
