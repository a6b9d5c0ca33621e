package org.jiban.catalogue.web;

import java.util.List;
import java.util.Map;
import org.jiban.catalogue.Change;
import org.jiban.catalogue.Topic;
import org.jiban.journal.Entry;

/**
 * One change in full.
 *
 * @param topic as it was when the change was written
 * @param outdated whether the topic has been changed since, so that this can no longer be approved
 * @param names who acted, by the code of the journal
 */
public record ChangePage(
        Change change,
        Topic topic,
        List<Difference> differences,
        boolean outdated,
        List<Entry> history,
        Map<String, String> names,
        Rights rights) {
    /** What the reader may do with it. */
    public record Rights(boolean decide, boolean own, boolean reverse) {}

    public String name(String actor) {
        return names.getOrDefault(actor, actor);
    }
}
