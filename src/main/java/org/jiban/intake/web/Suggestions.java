package org.jiban.intake.web;

import gg.jte.Content;
import java.util.List;
import org.jiban.intake.Preview;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;
import org.jiban.recognition.Danger;
import org.jspecify.annotations.Nullable;

/**
 * What is suggested to the agent while the words come in (实时建议). Everything the agent may choose carries the key that
 * chooses it.
 *
 * @param problem why the fields cannot be read yet; null when they can
 */
public record Suggestions(
        List<Part> parts,
        List<Danger> dangers,
        List<Preview.Hint> grounds,
        List<Help> articles,
        Share share,
        boolean several,
        boolean whole,
        @Nullable String problem) {
    public static final Suggestions NOTHING =
            new Suggestions(List.of(), List.of(), List.of(), List.of(), Share.NONE, false, false, null);

    static Suggestions refused(String problem) {
        return new Suggestions(List.of(), List.of(), List.of(), List.of(), Share.NONE, false, false, problem);
    }

    /**
     * One appeal.
     *
     * @param field number behind the names of its fields
     * @param place the place as far as it is certain, in words; empty while it is not
     * @param placeWords the words that named it
     * @param places to be asked about; empty when the place is clear
     * @param topicWords the words that decided for the first topic
     * @param lead name of the unit; null while a person has to decide
     */
    public record Part(
            int field,
            String title,
            String place,
            List<String> placeWords,
            List<Option> places,
            List<Option> topics,
            List<String> topicWords,
            Urgency urgency,
            List<String> urgencyWords,
            Preview.Becoming becoming,
            @Nullable String lead,
            List<String> assists,
            @Nullable String rule,
            List<String> reasons,
            List<Same> same,
            @Nullable String answer) {}

    /**
     * Something to choose.
     *
     * @param percent how sure; null when nothing was measured
     * @param key such as {@code Alt 1}; null beyond the ninth
     */
    public record Option(
            String field,
            String value,
            String label,
            @Nullable Integer percent,
            boolean chosen,
            @Nullable String key) {}

    /** An open order that may be the same matter. */
    public record Same(String number, String words, String stage, boolean own, boolean certain) {}

    /** An article that may answer. */
    public record Help(String id, String title, int percent, Content text) {}
}
