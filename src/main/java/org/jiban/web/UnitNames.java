package org.jiban.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How units are called; the directory knows. */
public interface UnitNames {
    /** The name of a unit in {@code zh} or {@code en}; null for a code that is none. */
    @Nullable
    String name(String unit, String language);

    /** All units that an account may belong to, code to name, in the order people look for them. */
    Map<String, String> all(String language);
}
