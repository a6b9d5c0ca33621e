package org.jiban.support;

import java.util.Map;

/** A second application, on a database of its own, for tests that change tables as only a superuser could. */
public final class TamperedApplication {
    private static final class Shared {
        private static final TestApplication INSTANCE = TestApplication.fresh(Map.of());
    }

    private TamperedApplication() {}

    public static TestApplication shared() {
        return Shared.INSTANCE;
    }

    /** Runs statements as the superuser in the city's schema. */
    public static void asSuperuser(String sql) {
        TestDatabase.executeOn(shared().access().url(), "SET search_path TO city_beijing; " + sql);
    }
}
