package org.jiban.order;

/** Why an order is closed (办结原因). */
public enum ClosingGround {
    SOLVED,
    PARTLY_ACCEPTED,
    UNREACHED,
    SUPERVISOR,
    /** A dispatcher applied a screening ground before any unit had it; the requester may ask for a review. */
    SCREENED,
    IMPORTED
}
