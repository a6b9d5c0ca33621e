package org.jiban.recognition;

import java.util.List;
import org.jiban.kernel.Urgency;

/**
 * Reading (识别结果) of one contact's words.
 *
 * @param appeals one or more, in the order of the text; their texts together hold every sentence of it
 * @param urgency the most urgent of the appeals
 * @param dangers words of danger anywhere in the text, in the order they stand; empty is the rule
 * @param grounds screening grounds the words remind of: hints for a person or a rule, never decisions
 */
public record Reading(List<Appeal> appeals, Urgency urgency, List<Danger> dangers, List<GroundHint> grounds) {
    public Reading {
        appeals = List.copyOf(appeals);
        dangers = List.copyOf(dangers);
        grounds = List.copyOf(grounds);
    }

    /** The first appeal; a reading has at least one. */
    public Appeal first() {
        return appeals.getFirst();
    }
}
