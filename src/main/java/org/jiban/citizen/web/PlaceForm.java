package org.jiban.citizen.web;

import org.jiban.citizen.Spot;
import org.jiban.citizen.Whose;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Place;
import org.jiban.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * The second step's fields as they are sent.
 *
 * @param choice codes of a place that was shown to choose from, joined by {@code |}; {@code UNSURE}
 * @param district code of a district chosen from the list
 * @param street code of a street chosen from the list
 */
record PlaceForm(
        @Nullable String address,
        @Nullable String detail,
        @Nullable String choice,
        @Nullable String district,
        @Nullable String street,
        @Nullable String whose,
        @Nullable String company,
        @Nullable String person) {
    static final String UNSURE = "UNSURE";
    private static final int ADDRESS = 200;
    private static final int DETAIL = 90;
    private static final int COMPANY = 100;
    private static final int PERSON = 60;

    /** The spot these fields describe; a place chosen before is forgotten when the address has changed. */
    Spot spot(Spot before) {
        String newAddress = Words.clean("address", address, ADDRESS);
        return new Spot(
                newAddress,
                Words.clean("detail", detail, DETAIL),
                place(before, java.util.Objects.equals(newAddress, before.address())),
                before.asked(),
                chosenWhose(),
                Words.clean("company", company, COMPANY),
                Words.clean("person", person, PERSON));
    }

    private Place place(Spot before, boolean sameAddress) {
        String chosenStreet = blankless(street);
        String chosenDistrict = blankless(district);
        if (chosenStreet != null) {
            return new Place(null, code("street", chosenStreet), null, null, null, null, null);
        }
        String chosen = blankless(choice);
        if (chosen != null && !chosen.equals(UNSURE)) {
            return written(chosen);
        }
        if (chosenDistrict != null) {
            return new Place(code("district", chosenDistrict), null, null, null, null, null, null);
        }
        return sameAddress && chosen == null && street == null ? before.place() : Place.UNKNOWN;
    }

    private Whose chosenWhose() {
        String written = blankless(whose);
        if (written == null) {
            return Whose.PUBLIC;
        }
        try {
            return Whose.valueOf(written);
        } catch (IllegalArgumentException e) {
            throw new BadInput("whose", "value-unreadable");
        }
    }

    private static Place written(String codes) {
        String[] parts = codes.split("\\|", -1);
        if (parts.length != 4) {
            throw new BadInput("choice", "place-unknown");
        }
        return new Place(
                code("choice", parts[0]),
                code("choice", parts[1]),
                code("choice", parts[2]),
                code("choice", parts[3]),
                null,
                null,
                null);
    }

    /** A place as {@link #written} reads it. */
    static String choiceOf(Place place) {
        return String.join(
                "|", part(place.district()), part(place.street()), part(place.community()), part(place.compound()));
    }

    private static String part(@Nullable String code) {
        return code == null ? "" : code;
    }

    private static @Nullable String code(String field, String value) {
        return Words.clean(field, value, 60);
    }

    private static @Nullable String blankless(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
