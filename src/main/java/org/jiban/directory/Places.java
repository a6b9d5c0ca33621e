package org.jiban.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;

/** Fills in what a place implies, and refuses parts that do not lie in each other. */
final class Places {
    private static final int LONGEST_BUILDING = 20;

    private final Snapshot snapshot;

    Places(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Place complete(Place place) {
        Compound compound = compound(place.compound());
        Community community =
                community(agreed("community", place.community(), compound == null ? null : compound.community()));
        Street street = street(agreed("street", place.street(), community == null ? null : community.street()));
        District district = district(agreed("district", place.district(), street == null ? null : street.district()));
        requireBuilding(place);
        requireCoordinates(place);
        return new Place(
                district == null ? null : district.code(),
                street == null ? null : street.code(),
                community == null ? null : community.code(),
                place.compound(),
                place.building(),
                place.lon(),
                place.lat());
    }

    private static @Nullable String agreed(String field, @Nullable String given, @Nullable String implied) {
        if (given != null && implied != null && !given.equals(implied)) {
            throw new BadInput("place." + field, "place-contradicts");
        }
        return given == null ? implied : given;
    }

    private @Nullable Compound compound(@Nullable String code) {
        return code == null ? null : known("compound", snapshot.newest(code));
    }

    private @Nullable Community community(@Nullable String code) {
        return code == null ? null : known("community", snapshot.community(code));
    }

    private @Nullable Street street(@Nullable String code) {
        return code == null ? null : known("street", snapshot.street(code));
    }

    private @Nullable District district(@Nullable String code) {
        return code == null ? null : known("district", snapshot.district(code));
    }

    private static <T> T known(String field, @Nullable T found) {
        if (found == null) {
            throw new BadInput("place." + field, "place-unknown");
        }
        return found;
    }

    private static void requireBuilding(Place place) {
        if (place.building() != null
                && (place.compound() == null || place.building().length() > LONGEST_BUILDING)) {
            throw new BadInput("place.building", "place-unknown");
        }
    }

    private static void requireCoordinates(Place place) {
        if ((place.lon() == null) != (place.lat() == null)) {
            throw new BadInput(place.lon() == null ? "place.lon" : "place.lat", "place-coordinates");
        }
        requireWithin("place.lon", place.lon(), 180);
        requireWithin("place.lat", place.lat(), 90);
    }

    private static void requireWithin(String field, @Nullable Double degrees, int most) {
        if (degrees != null && !(Math.abs(degrees) <= most)) {
            throw new BadInput(field, "place-coordinates");
        }
    }

    /**
     * Coarse to fine, without repeating what the finer name already says.
     *
     * @param building says the number of a building
     */
    String words(Place place, String language, UnaryOperator<String> building) {
        List<String> parts = new ArrayList<>();
        District district = place.district() == null ? null : snapshot.district(place.district());
        Street street = place.street() == null ? null : snapshot.street(place.street());
        Community community = place.community() == null ? null : snapshot.community(place.community());
        Compound compound = place.compound() == null ? null : snapshot.newest(place.compound());
        add(parts, district == null ? null : district.label(language));
        add(parts, street == null ? null : street.label(language));
        add(parts, community == null ? null : community.shortName());
        add(parts, compound == null ? null : compound.name());
        add(parts, place.building() == null ? null : building.apply(place.building()));
        return String.join(language.equals("en") ? ", " : " ", parts);
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }
}
