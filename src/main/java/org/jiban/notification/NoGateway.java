package org.jiban.notification;

import java.time.Instant;

/** No way out is set up: messages wait, and {@code jiban doctor} says so. */
final class NoGateway implements Gateway {
    @Override
    public String way() {
        return "none";
    }

    @Override
    public boolean deliver(Message message, String text, Instant now) {
        throw new IllegalStateException(
                "No way to send messages is set up: set spring.mail.host and jiban.message.address");
    }
}
