package org.jiban.requester;

import org.jiban.journal.Fact;
import org.jspecify.annotations.Nullable;

/** Acts about a requester that the journal keeps. */
public sealed interface RequesterFact extends Fact {
    /**
     * Somebody saw, or the system used, a name and phone in clear.
     *
     * @param aboutKind kind of the case that was the reason, with its id; null when there was none
     */
    record IdentityRevealed(
            Purpose purpose,
            @Nullable String aboutKind,
            @Nullable Long aboutId) implements RequesterFact {
        @Override
        public String act() {
            return "requester.identity-revealed";
        }
    }

    /** The requester's wishes changed otherwise than by a contact. */
    record WishesChanged(boolean confidential, SafeContact.Way safeContact) implements RequesterFact {
        @Override
        public String act() {
            return "requester.wishes-changed";
        }
    }

    /** Both keys are destroyed; readers must drop what they hold of this person. */
    record Erased() implements RequesterFact {
        @Override
        public String act() {
            return "requester.erased";
        }
    }
}
