package org.jiban.importing;

import org.jiban.journal.Fact;

/** What can happen to an import, as the journal keeps it: counts and digests. */
sealed interface ImportFact extends Fact {

    /** A file began to be imported with a mapping. */
    record Begun(String source, String file, String mapping, long rows) implements ImportFact {
        @Override
        public String act() {
            return "import.begun";
        }
    }

    /** Rows were stored, together with this. @param upTo the last row of them, counted from 1 */
    record RowsStored(long from, long upTo, int orders, int screened) implements ImportFact {
        @Override
        public String act() {
            return "import.rows-stored";
        }
    }

    /** The file was read to its end. */
    record Finished(String source, String file, long orders, long screened, long rejected) implements ImportFact {
        @Override
        public String act() {
            return "import.finished";
        }
    }
}
