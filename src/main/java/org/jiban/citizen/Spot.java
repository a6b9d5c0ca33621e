package org.jiban.citizen;

import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where it is and whom it is about, as somebody filled it in (地点与对象).
 *
 * @param address words of the place
 * @param detail what helps to find it there
 * @param place what they chose from a list; unknown leaves it to the words
 * @param asked whether they have been asked once which place is meant; they are not asked again
 * @param company name of the company or office the appeal is against; null when it is against none
 * @param person name of the person it is against
 */
public record Spot(
        @Nullable String address,
        @Nullable String detail,
        Place place,
        boolean asked,
        Whose whose,
        @Nullable String company,
        @Nullable String person) {
    static final Spot NOWHERE = new Spot(null, null, Place.UNKNOWN, false, Whose.PUBLIC, null, null);

    /** Address and detail in one line; null without either. */
    public @Nullable String words() {
        if (address == null) {
            return detail;
        }
        return detail == null ? address : address + " " + detail;
    }

    /** Whether the appeal is against somebody who must not learn of it. */
    public boolean against() {
        return company != null || person != null;
    }
}
