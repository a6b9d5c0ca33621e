package org.jiban.platform;

import java.util.Map;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Keyrings for tests of other modules. */
public final class Keyrings {
    private Keyrings() {}

    public static Keyring at(Home home) {
        return with(home, Map.of());
    }

    public static Keyring with(Home home, Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return new Keyring(home, environment);
    }
}
