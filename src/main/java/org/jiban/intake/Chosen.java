package org.jiban.intake;

import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about one appeal of a contact (人工选定); null parts are left to recognition.
 *
 * @param text words of this appeal; null takes the recognised part
 * @param urgency may raise what recognition says, never lower a danger
 */
public record Chosen(
        @Nullable String title,
        @Nullable String text,
        @Nullable String topic,
        @Nullable Place place,
        @Nullable ContactType type,
        @Nullable Urgency urgency) {
    public static final Chosen NOTHING = new Chosen(null, null, null, null, null, null);
}
