package org.jiban.assessment;

import org.jiban.journal.Fact;

/** What can happen to rates as a whole. */
public sealed interface RatesFact extends Fact {
    /** The figures of a period became public; what changes them from here on is a correction. */
    record Published(String period, int policyVersion) implements RatesFact {
        @Override
        public String act() {
            return "rates.published";
        }
    }
}
