package org.jiban.notification;

import java.time.Instant;

/** A way out of the house (发送通道): a short-message provider, mail, or the demo's simulated phones. */
public interface Gateway {
    /** Short code for the entry, e.g. {@code sms}. */
    String way();

    /**
     * Hands one message over.
     *
     * @return false when this recipient cannot be reached this way
     * @throws RuntimeException when the way is down; the message is tried again
     */
    boolean deliver(Message message, String text, Instant now);
}
