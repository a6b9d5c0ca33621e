package org.jiban.intake;

import java.util.List;
import org.jiban.journal.Fact;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jspecify.annotations.Nullable;

/** What can happen to a contact, as the journal keeps it. */
public sealed interface ContactFact extends Fact {
    /**
     * Received, and what became of it in the same transaction.
     *
     * @param orders how many orders it opened; each order's own entry names the contact
     * @param existing id of the order it urged or joined
     * @param deed what was done about an existing order; null for a contact of its own
     * @param grounds screening grounds the words reminded of
     * @param ground the one that was applied
     * @param dangerLines emergency lines that were named at once
     * @param praised the unit that was praised
     */
    record Received(
            String number,
            Channel channel,
            ContactType type,
            Outcome outcome,
            long requester,
            @Nullable String topic,
            @Nullable String district,
            @Nullable String street,
            int orders,
            @Nullable Long existing,
            AboutOrder.@Nullable Deed deed,
            @Nullable String article,
            @Nullable Integer articleVersion,
            List<String> grounds,
            @Nullable String ground,
            List<String> dangerLines,
            @Nullable String praised,
            @Nullable Long call,
            boolean imported)
            implements ContactFact {
        @Override
        public String act() {
            return "contact.received";
        }
    }

    /** The requester says that the answer does not answer; an order is opened with the original time of receipt. */
    record NotAnswered(@Nullable String article, @Nullable Integer articleVersion) implements ContactFact {
        @Override
        public String act() {
            return "contact.not-answered";
        }
    }

    /** The requester asks another person to look at what became of it. */
    record ReviewAsked(@Nullable String ground) implements ContactFact {
        @Override
        public String act() {
            return "contact.review-asked";
        }
    }

    /** A dispatcher applied a screening ground to what it had opened. */
    record Screened(String ground, Outcome outcome, long order) implements ContactFact {
        @Override
        public String act() {
            return "contact.screened";
        }
    }

    /** Somebody opened it with its query code. */
    record Followed() implements ContactFact {
        @Override
        public String act() {
            return "contact.followed";
        }
    }
}
