package org.jiban.telephony;

/** Telephone exchange (交换机): what can place a call. The number never leaves it: it is named by the requester's id. */
public interface Exchange {
    /**
     * Places a call to a requester and waits until it is over.
     *
     * @throws NoExchange when none is connected
     */
    Dialled dial(long requesterId);
}
