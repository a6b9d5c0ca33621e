package org.jiban.order;

import org.jiban.kernel.Actor;

/**
 * Relay line (转接电话): connects a unit with a requester without showing either the other's number. Implemented by
 * telephony above.
 */
public interface RelayLine {
    /** Connects the actor's desk with the requester and comes back when the call is over. */
    Relayed connect(long orderId, long requesterId, Actor actor);

    /**
     * What the line recorded.
     *
     * @param call id of the call record, which is the evidence of the contact
     * @param seconds length of the talk, 0 when nobody answered
     */
    record Relayed(long call, boolean reached, int seconds) {}
}
