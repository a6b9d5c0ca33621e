package org.jiban.dispatch;

import java.time.Instant;
import org.jiban.journal.Fact;
import org.jspecify.annotations.Nullable;

/** What happens at the desks of dispatch, as the journal keeps it; dispatch itself is an act of the order. */
public sealed interface DispatchFact extends Fact {
    /** A district keeps an order that reached it as backstop. */
    record DistrictKept(String district, boolean late) implements DispatchFact {
        @Override
        public String act() {
            return "dispatch.district-kept";
        }
    }

    /** A district neither sent it on nor kept it in time; a dispatcher looks. */
    record DistrictLate(String district, Instant due) implements DispatchFact {
        @Override
        public String act() {
            return "dispatch.district-late";
        }
    }

    /** A dispatcher corrected what was recognised. */
    record Corrected(
            String topic,
            String topicBefore,
            @Nullable String district,
            @Nullable String street,
            @Nullable String community)
            implements DispatchFact {
        @Override
        public String act() {
            return "dispatch.corrected";
        }
    }
}
