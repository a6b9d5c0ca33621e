package org.jiban.callback;

import java.time.Instant;
import org.jiban.calendar.CallbackMode;
import org.jiban.journal.Fact;
import org.jspecify.annotations.Nullable;

/** What happens while a requester is asked (回访流水). The verdict itself is the order's own fact. */
public sealed interface CallbackFact extends Fact {

    /** A link by which they can answer goes out; {@code until}: then the next mode has its turn. */
    record LinkOffered(CallbackMode mode, Instant until, String lead, int round) implements CallbackFact {
        @Override
        public String act() {
            return "callback.link-offered";
        }
    }

    /** Nobody answered the link in its time; {@code next}: how they are asked now, null when no mode is left. */
    record LinkLapsed(CallbackMode mode, @Nullable CallbackMode next, String lead, int round) implements CallbackFact {
        @Override
        public String act() {
            return "callback.link-lapsed";
        }
    }

    /** A try that reached nobody. */
    record Tried(CallbackMode mode, int attempt, String lead, int round) implements CallbackFact {
        @Override
        public String act() {
            return "callback.tried";
        }
    }

    /** They asked to be called at {@code until}; that is no failed try. */
    record Appointed(Instant until, String lead, int round) implements CallbackFact {
        @Override
        public String act() {
            return "callback.appointed";
        }
    }

    /** A limit of the hotline's own passed: nobody tried, or the callback is not finished. */
    record Late(Limit which, Instant limit, String lead, int round) implements CallbackFact {
        /** Which of the two. */
        public enum Limit {
            FIRST_TRY,
            FINISH
        }

        @Override
        public String act() {
            return "callback.late";
        }
    }

    /** A supervisor has read the note about a requester who is dissatisfied although it is solved. */
    record NoteRead(long attempt) implements CallbackFact {
        @Override
        public String act() {
            return "callback.note-read";
        }
    }
}
