package org.jiban.catalogue.web;

import java.util.List;
import org.jiban.catalogue.Change;
import org.jiban.catalogue.DutyEntry;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.TopicVersion;
import org.jspecify.annotations.Nullable;

/**
 * One topic in full.
 *
 * @param version of the catalogue that is active
 * @param waiting changes of it that wait for a second person
 */
public record TopicPage(
        Topic topic,
        int version,
        DutyEntry duty,
        List<RulePart> owner,
        List<RulePart> lead,
        List<List<RulePart>> assists,
        List<Limit> limits,
        List<Change> waiting,
        List<Line> history,
        boolean editable) {
    /** A limit in words. @param name key of what is limited */
    public record Limit(String name, String words) {}

    /**
     * A version of the topic.
     *
     * @param change what made it; null for the pack
     * @param by who proposed and who approved it, by name; empty for the pack
     * @param fields keys of the names of what it changed
     */
    public record Line(
            TopicVersion version, State state, @Nullable Change change, List<String> by, List<String> fields) {}

    /** Whether a version is to come, holds now, or is over. */
    public enum State {
        COMING,
        ACTIVE,
        PAST
    }
}
