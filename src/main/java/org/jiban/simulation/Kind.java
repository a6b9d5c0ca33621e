package org.jiban.simulation;

/** What a simulated person wants of the hotline (来电意图). */
enum Kind {
    APPEAL,
    TWO_APPEALS,
    SUGGESTION,
    ACCUSATION,
    DANGER,
    CONSULT,
    PRAISE,
    SCREENED,
    ABOUT_ORDER
}
