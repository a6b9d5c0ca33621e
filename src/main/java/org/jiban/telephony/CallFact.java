package org.jiban.telephony;

import java.time.Instant;
import org.jiban.journal.Fact;
import org.jspecify.annotations.Nullable;

/** What can happen to a call, as the journal keeps it. Times in milliseconds. */
public sealed interface CallFact extends Fact {

    /** The call began to ring. */
    record Offered(String line, @Nullable Long requester) implements CallFact {
        @Override
        public String act() {
            return "call.offered";
        }
    }

    /** An agent answered. */
    record Answered(String line, Instant offeredAt, long waitMs) implements CallFact {
        @Override
        public String act() {
            return "call.answered";
        }
    }

    /** The caller gave up; from here we owe a call until {@code callBackDue}, which is null when no number is known. */
    record Abandoned(
            String line,
            Instant offeredAt,
            long waitMs,
            @Nullable Long requester,
            @Nullable Instant callBackDue) implements CallFact {
        @Override
        public String act() {
            return "call.abandoned";
        }
    }

    /** They hung up after talking. */
    record Ended(String line, Instant offeredAt, long talkMs, boolean recorded) implements CallFact {
        @Override
        public String act() {
            return "call.ended";
        }
    }

    /** The agent finished writing up. */
    record WrappedUp(long wrapMs) implements CallFact {
        @Override
        public String act() {
            return "call.wrapped-up";
        }
    }

    /** One try to call back a caller we missed. */
    record CalledBack(int attempt, boolean reached, long seconds) implements CallFact {
        @Override
        public String act() {
            return "call.called-back";
        }
    }

    /** The limit of a call-back passed before the caller was reached. */
    record CallBackLate(Instant due) implements CallFact {
        @Override
        public String act() {
            return "call.call-back-late";
        }
    }

    /** The call-back is over: how, and for a joined one, with which call's. */
    record CallBackEnded(
            CallBackEnd end, int tries, @Nullable Long with) implements CallFact {
        @Override
        public String act() {
            return "call.call-back-ended";
        }
    }

    /** A call was placed for somebody who may not know the number. */
    record Relayed(long order, @Nullable String unit, DialOutcome outcome, long seconds) implements CallFact {
        @Override
        public String act() {
            return "call.relayed";
        }
    }

    /** A contact was registered during the call. */
    record ContactMade(long contact) implements CallFact {
        @Override
        public String act() {
            return "call.contact-made";
        }
    }
}
