package org.jiban.people;

import org.jiban.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list.
 *
 * @param text part of the username or the name
 * @param state {@code working}, {@code disabled} or null for both
 */
public record AccountFilter(
        @Nullable String text,
        @Nullable Role role,
        @Nullable String unit,
        @Nullable String state) {}
