package org.jiban.catalogue;

import java.time.Instant;
import org.jiban.journal.Fact;

/** Acts on the catalogue that the journal keeps. */
public sealed interface CatalogueFact extends Fact {
    /** A changed pack became a version. */
    record PackLoaded(int catalogueVersion, String digest, int topicsChanged) implements CatalogueFact {
        @Override
        public String act() {
            return "catalogue.pack-loaded";
        }
    }

    /** Somebody proposed another rule, urgency or words for a topic. */
    record ChangeProposed(String topic, int base, Instant activeFrom) implements CatalogueFact {
        @Override
        public String act() {
            return "catalogue.change-proposed";
        }
    }

    /** A second person approved it; it is a version from then on. */
    record ChangeApproved(String topic, int catalogueVersion, Instant activeFrom) implements CatalogueFact {
        @Override
        public String act() {
            return "catalogue.change-approved";
        }
    }

    /** A second person turned it down, or the first took it back. */
    record ChangeDropped(String topic) implements CatalogueFact {
        @Override
        public String act() {
            return "catalogue.change-dropped";
        }
    }
}
