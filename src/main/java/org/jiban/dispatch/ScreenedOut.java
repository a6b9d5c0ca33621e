package org.jiban.dispatch;

import org.jiban.catalogue.Ground;
import org.jiban.kernel.Actor;

/** Learns that a dispatcher applied a screening ground (分类认定); the module of contacts implements it. */
public interface ScreenedOut {
    /** In the transaction that closes the order. */
    void screenedOut(long contactId, long orderId, Ground ground, Actor actor);
}
