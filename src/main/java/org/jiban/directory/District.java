package org.jiban.directory;

import org.jspecify.annotations.Nullable;

/** District (区); its code is also the code of the district government as a unit. */
public record District(
        String code,
        String name,
        String nameEn,
        @Nullable Double lon,
        @Nullable Double lat) {
    public String label(String language) {
        return language.equals("en") ? nameEn : name;
    }
}
