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
 * @param learning whether the topics are still being learnt, so that only words of danger are known
 */
public record Suggestions(
        List<Part> parts,
        List<Danger> dangers,
        List<Preview.Hint> grounds,
        List<Help> articles,
        Share share,
        boolean several,
        boolean whole,
        @Nullable String problem,
        boolean learning) {
    public static final Suggestions NOTHING = nothing(List.of(), null, false);

    private static Suggestions nothing(List<Danger> dangers, @Nullable String problem, boolean learning) {
        return new Suggestions(List.of(), dangers, List.of(), List.of(), Share.NONE, false, false, problem, learning);
    }

    /** Some seconds after a first start: danger is known at once, the rest soon. */
    static Suggestions learning(List<Danger> dangers) {
        return nothing(dangers, null, true);
    }

    static Suggestions refused(String problem) {
        return nothing(List.of(), problem, false);
    }

    /**
     * One appeal.
     *
     * @param field number behind the names of its fields
     * @param place the place as far as it is certain, in words; empty while it is not
     * @param placeWords the words that named it
     * @param places to be asked about; empty when the place is clear
     * @param question which of the places is meant, to be read out; empty when the place is clear
     * @param topicWords the words that decided for the first topic
     * @param urgencyChosen by the agent, whatever was read
     * @param lead name of the unit; null while a person has to decide
     */
    public record Part(
            int field,
            String title,
            String place,
            List<String> placeWords,
            List<Option> places,
            String question,
            List<Option> topics,
            List<String> topicWords,
            Urgency urgency,
            List<String> urgencyWords,
            boolean urgencyChosen,
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
