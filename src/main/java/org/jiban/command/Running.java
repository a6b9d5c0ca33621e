package org.jiban.command;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jiban.JibanApplication;
import org.jiban.kernel.City;
import org.jiban.kernel.MovableClock;
import org.jiban.platform.DatabaseAccess;
import org.jiban.platform.Home;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the application around a home folder, a database and a city, with or without its web side. */
public final class Running {
    private Running() {}

    /** The full application on a port; its background work runs. */
    public static ConfigurableApplicationContext web(
            Home home, DatabaseAccess access, City city, Clock clock, Map<String, Object> more) {
        return web(home, access, city, clock, more, context -> {});
    }

    /**
     * As {@link #web(Home, DatabaseAccess, City, Clock, Map)}, and something first.
     *
     * @param first done when every part is made, before the background work begins and the port is open
     */
    static ConfigurableApplicationContext web(
            Home home,
            DatabaseAccess access,
            City city,
            Clock clock,
            Map<String, Object> more,
            Consumer<ApplicationContext> first) {
        Map<String, Object> properties = new HashMap<>(Map.of("jiban.background", "true"));
        properties.putAll(more);
        return start(home, access, city, clock, properties, WebApplicationType.SERVLET, first);
    }

    /** The application's parts alone, for a command: no port, no background work. */
    public static ConfigurableApplicationContext parts(Home home, DatabaseAccess access, City city) {
        return start(home, access, city, Clock.systemUTC(), Map.of(), WebApplicationType.NONE, context -> {});
    }

    private static ConfigurableApplicationContext start(
            Home home,
            DatabaseAccess access,
            City city,
            Clock clock,
            Map<String, Object> properties,
            WebApplicationType type,
            Consumer<ApplicationContext> first) {
        return new SpringApplicationBuilder(JibanApplication.class)
                .web(type)
                .properties(properties)
                .registerShutdownHook(false)
                .beanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE)
                .initializers(context -> provide((GenericApplicationContext) context, home, access, city, clock))
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "org.jiban.command.first", FirstThing.class, () -> new FirstThing(context, first)))
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
