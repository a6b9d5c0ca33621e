package org.jiban.directory.web;

import org.jiban.directory.UnitKind;
import org.jiban.web.Addresses;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;

/** Addresses on the list of units. */
public final class UnitLinks {
    private UnitLinks() {}

    /** The same search for another kind of unit, from its beginning. */
    public static String kind(Page page, @Nullable UnitKind kind) {
        String first = page.with("after", null);
        int mark = first.indexOf('?');
        return Addresses.with(
                page.path(), mark < 0 ? "" : first.substring(mark + 1), "kind", kind == null ? null : kind.name());
    }
}
