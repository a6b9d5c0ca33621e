package org.jiban.requester;

/** Why an identity is revealed (查看目的); stands in the entry. */
public enum Purpose {
    /** The lead unit contacts a requester who shared how to reach them. */
    CONTACT,
    /** The exchange connects a relay call; nobody sees the number. */
    RELAY,
    /** A call back about the verdict, or to an abandoned call. */
    CALLBACK,
    /** The outbound door sends a message. */
    MESSAGE,
    /** An agent checks who is on the line. */
    VERIFICATION,
    /** A supervisor looks into a case. */
    SUPERVISION
}
