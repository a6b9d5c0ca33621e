package org.jiban.assessment;

import java.util.Locale;

/**
 * Figure (指标计数): one integer of a rate cell, the number of orders for which it is true. Each opens the rows that make
 * it, so each is also a condition on {@code assessed_order}.
 */
public enum Figure {
    /** Orders that belong to the period: first callback finished, or final limit passed. */
    DUE("true"),
    /** An effective contact in time that the citizen, when reached, does not deny. */
    RESPONDED("responded"),
    UNRESPONDED("NOT responded"),
    /** The citizen says that nobody got in touch. */
    DENIED("denied"),
    /** The citizen was reached and gave a verdict: the base of resolution. */
    REACHED("reached"),
    SOLVED("solved = 'YES'"),
    PARTLY("solved = 'PARTLY'"),
    UNSOLVED("solved = 'NO'"),
    /** The citizen gave a rating: the base of satisfaction. */
    RATED("satisfaction <> 'NOT_RATED'"),
    SATISFIED("satisfaction = 'SATISFIED'"),
    BASICALLY_SATISFIED("satisfaction = 'BASICALLY_SATISFIED'"),
    DISSATISFIED("satisfaction = 'DISSATISFIED'"),
    /** Nobody was reached in all tries, and no verdict stands. */
    UNREACHED("unreached AND NOT reached"),
    /** The unit's limit passed without an answer. */
    OVERDUE("overdue"),
    /** The citizen's clock ran out before the unit's began to matter: the hotline's delay. */
    HOTLINE_DELAYED("hotline_delayed"),
    /** The citizen came back about it. */
    REPEATED("repeated"),
    REOPENED("reopened");

    private final String condition;

    Figure(String condition) {
        this.condition = condition;
    }

    /** Which rows of {@code assessed_order} with a period it counts. */
    String condition() {
        return condition;
    }

    /** Its column in {@code rate_cell}. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
