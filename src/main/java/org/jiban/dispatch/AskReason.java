package org.jiban.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * Why a person has to decide (转人工原因).
 *
 * @param about a code that makes it precise, such as the screening ground; null when there is nothing to add
 */
public record AskReason(Kind kind, @Nullable String about) {
    /** The kinds; pages say {@code dispatch.reason.<KIND>}. */
    public enum Kind {
        /** The words may accuse somebody, and nobody was named as respondent. */
        LOOKS_LIKE_ACCUSATION,
        /** A person is accused, but not where they work. */
        ACCUSED_UNKNOWN,
        /** Nobody stands above the accused unit. */
        NOBODY_ABOVE,
        /** Screening suggests a ground that only a person may apply. */
        GROUND,
        TOPIC_UNKNOWN,
        TOPIC_UNSURE,
        PLACE_UNKNOWN,
        PLACE_AMBIGUOUS,
        /** Several enterprises could be the supplier. */
        SUPPLIER_UNCLEAR,
        UNIT_UNKNOWN,
        /** The only unit a rule names is a street, and the duty is not for the grassroots. */
        NOT_GRASSROOTS,
        /** It may be the same matter as an open order, which stands in {@code about}. */
        MAY_BE_SAME,
        /** The requester asked for a review of the ground in {@code about}. */
        REVIEW_ASKED,
        /** An article was given as answer and did not answer. */
        NOT_ANSWERED,
        /** The requester wants to take it back; the hotline confirms it with them. */
        WITHDRAWAL_ASKED,
        /** The district did not send it on in time. */
        DISTRICT_LATE
    }

    public static AskReason of(Kind kind) {
        return new AskReason(kind, null);
    }

    public static AskReason of(Kind kind, String about) {
        return new AskReason(kind, about);
    }

    /** As it is stored and entered: {@code GROUND:LITIGATION}. */
    public String code() {
        return about == null ? kind.name() : kind.name() + ":" + about;
    }

    /** Reads {@link #code()}. */
    public static AskReason parse(String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? of(Kind.valueOf(code))
                : of(Kind.valueOf(code.substring(0, colon)), code.substring(colon + 1));
    }
}
