package org.jiban.web;

import org.jspecify.annotations.Nullable;

/**
 * One link of the navigation.
 *
 * @param order place within its group; the first link of all is where {@code /staff} leads
 * @param key message key of its words
 * @param path where it leads, e.g. {@code /desk}
 * @param count what waits there; null shows none, over 999 shows 999+
 */
public record NavLink(
        NavGroup group,
        int order,
        String key,
        String path,
        @Nullable Integer count) {

    public NavLink(NavGroup group, int order, String key, String path) {
        this(group, order, key, path, null);
    }

    /** The count as shown: 999+ beyond three digits. */
    public @Nullable String shownCount() {
        if (count == null) {
            return null;
        }
        return count > 999 ? "999+" : String.valueOf(count);
    }
}
