package org.jiban.importing.web;

import java.util.List;
import java.util.Map;
import org.jiban.importing.ImportRun;
import org.jiban.importing.RejectedRows;
import org.jiban.journal.Entry;

/** One import with the rows it did not take, and its entries. */
public record ImportPage(ImportRun run, RejectedRows rejected, List<Entry> history, Map<String, String> names) {
    public String name(String actor) {
        return names.getOrDefault(actor, actor);
    }
}
