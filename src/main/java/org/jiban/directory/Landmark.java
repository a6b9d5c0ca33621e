package org.jiban.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Landmark (地标): a road, park, station or market that people name instead of an address. */
public record Landmark(
        String name,
        List<String> aliases,
        String street,
        @Nullable Double lon,
        @Nullable Double lat) {}
