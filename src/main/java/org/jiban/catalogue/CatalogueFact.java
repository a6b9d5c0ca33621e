package org.jiban.catalogue;

import java.time.Instant;
import org.jiban.journal.Fact;
import org.jspecify.annotations.Nullable;

/** Acts on the catalogue that the journal keeps. */
public sealed interface CatalogueFact extends Fact {
    /** A changed pack became a version. */
    record PackLoaded(int catalogueVersion, String digest, int topicsChanged) implements CatalogueFact {
        @Override
        public String act() {
            return "catalogue.pack-loaded";
        }
    }

    /**
     * Somebody proposed another rule, urgency or words for a topic.
     *
     * @param restores the earlier version it goes back to; null for something new
     */
    record ChangeProposed(
            String topic,
            int base,
            Instant activeFrom,
            @Nullable Integer restores) implements CatalogueFact {
        @Override
        public String act() {
            return "catalogue.change-proposed";
        }

        @Override
        public int version() {
            return 2;
        }
    }

    /** A second person approved it; it is a version from then on. */
    record ChangeApproved(String topic, int catalogueVersion, Instant activeFrom) implements CatalogueFact {
        @Override
        public String act() {
            return "catalogue.change-approved";
        }
    }

    /** A second person turned it down. */
    record ChangeRefused(String topic) implements CatalogueFact {
        @Override
        public String act() {
            return "catalogue.change-refused";
        }
    }

    /** Whoever proposed it took it back. */
    record ChangeWithdrawn(String topic) implements CatalogueFact {
        @Override
        public String act() {
            return "catalogue.change-withdrawn";
        }
    }
}
