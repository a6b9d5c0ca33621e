package org.jiban.catalogue.web;

import java.util.List;
import org.jiban.catalogue.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue, level by level.
 *
 * @param version of the catalogue that is active
 * @param all how many topics there are
 * @param branches first-level topics with how many third-level ones below each meet the search
 * @param level code of the first-level topic that is shown; null shows all that were found
 * @param found how many are shown
 */
public record TopicListPage(
        int version,
        int all,
        List<Branch> branches,
        @Nullable String level,
        @Nullable String text,
        int found,
        List<Group> groups) {
    /** A first-level topic. */
    public record Branch(String code, String name, int topics) {}

    /** A second-level topic with the third-level ones below it. */
    public record Group(String code, String path, List<Row> rows) {}

    /** A third-level topic. @param waiting whether a change of it waits for a second person */
    public record Row(Topic topic, List<RulePart> lead, boolean waiting) {}
}
