package org.jiban.order;

/** Why an order is closed (办结原因). */
public enum ClosingGround {
    SOLVED,
    PARTLY_ACCEPTED,
    UNREACHED,
    SUPERVISOR,
    IMPORTED
}
