package org.jiban.recognition;

import java.util.Objects;
import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;

/** How two places lie to each other, by their codes. */
final class Places {
    private Places() {}

    /** False when a part that both have differs: they cannot be the same place or lie in each other. */
    static boolean agree(Place one, Place other) {
        return same(one.district(), other.district())
                && same(one.street(), other.street())
                && same(one.community(), other.community())
                && same(one.compound(), other.compound());
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    /** The depth of the finest part both have in common: 0 nothing, 1 district, 2 street, 3 community, 4 compound. */
    static int common(Place one, Place other) {
        if (shared(one.compound(), other.compound())) {
            return 4;
        }
        if (shared(one.community(), other.community())) {
            return 3;
        }
        if (shared(one.street(), other.street())) {
            return 2;
        }
        return shared(one.district(), other.district()) ? 1 : 0;
    }

    private static boolean shared(@Nullable String one, @Nullable String other) {
        return one != null && Objects.equals(one, other);
    }

    /** The depth of the finest part known, as {@link #common} counts. */
    static int depth(Place place) {
        return common(place, place);
    }

    /** The place up to a depth; finer parts, building and position left out. */
    static Place upTo(Place place, int depth) {
        return new Place(
                depth >= 1 ? place.district() : null,
                depth >= 2 ? place.street() : null,
                depth >= 3 ? place.community() : null,
                depth >= 4 ? place.compound() : null,
                null,
                null,
                null);
    }

    /** The parts of {@code fine} and, where it has none, those of {@code given}; building and position of {@code given} first. */
    static Place merge(Place given, Place fine) {
        return new Place(
                first(given.district(), fine.district()),
                first(given.street(), fine.street()),
                first(given.community(), fine.community()),
                first(given.compound(), fine.compound()),
                first(given.building(), fine.building()),
                given.lon() == null ? fine.lon() : given.lon(),
                given.lat() == null ? fine.lat() : given.lat());
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
