package org.jiban.command;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jiban.JibanApplication;
import org.jiban.kernel.City;
import org.jiban.kernel.MovableClock;
import org.jiban.platform.DatabaseAccess;
import org.jiban.platform.Home;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the application around a home folder, a database and a city, with or without its web side. */
public final class Running {
    private Running() {}

    /** The full application on a port; its background work runs. */
    public static ConfigurableApplicationContext web(
            Home home, DatabaseAccess access, City city, Clock clock, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(Map.of("jiban.background", "true"));
        properties.putAll(more);
        return start(home, access, city, clock, properties, WebApplicationType.SERVLET);
    }

    /** The application's parts alone, for a command: no port, no background work. */
    public static ConfigurableApplicationContext parts(Home home, DatabaseAccess access, City city) {
        return start(home, access, city, Clock.systemUTC(), Map.of(), WebApplicationType.NONE);
    }

    private static ConfigurableApplicationContext start(
            Home home,
            DatabaseAccess access,
            City city,
            Clock clock,
            Map<String, Object> properties,
            WebApplicationType type) {
        return new SpringApplicationBuilder(JibanApplication.class)
                .web(type)
                .properties(properties)
                .registerShutdownHook(false)
                .beanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE)
                .initializers(context -> provide((GenericApplicationContext) context, home, access, city, clock))
                .run();
    }

    private static void provide(
            GenericApplicationContext context, Home home, DatabaseAccess access, City city, Clock clock) {
        context.registerBean(Home.class, () -> home);
        context.registerBean(DatabaseAccess.class, () -> access);
        context.registerBean(City.class, () -> city);
        if (clock instanceof MovableClock movable) {
            context.registerBean(MovableClock.class, () -> movable);
        } else {
            context.registerBean(Clock.class, () -> clock);
        }
    }
}
