package org.jiban.notification;

import org.jiban.journal.Fact;

/** What happens to messages (告知流水). */
public sealed interface MessageFact extends Fact {

    /** {@code way}: the gateway that took it. */
    record Sent(long message, String template, int templateVersion, String way, MessageState state)
            implements MessageFact {
        @Override
        public String act() {
            return "message.sent";
        }
    }
}
