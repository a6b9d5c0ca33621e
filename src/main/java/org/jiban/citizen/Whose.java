package org.jiban.citizen;

/** Whose the place is (谁的地方): decides what is proposed to share, and whether anybody has to be let in. */
public enum Whose {
    /** Roads, greens, stairwells, courtyards. */
    PUBLIC,
    /** The requester's own home. */
    HOME,
    /** A company or a shop. */
    BUSINESS
}
