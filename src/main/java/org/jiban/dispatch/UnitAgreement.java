package org.jiban.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Resolution;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.UnitRules;
import org.jiban.kernel.Place;
import org.jiban.recognition.TopicGuess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How sure the responsible unit is (单位把握): guesses at different topics that lead to the same unit at that place speak for
 * it together, because an order that goes to the right unit is with the right people whatever its topic is called. Pure, no
 * SQL.
 */
@Component
public class UnitAgreement {
    private final Catalogue catalogue;
    private final UnitRules rules;

    UnitAgreement(Catalogue catalogue, UnitRules rules) {
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /**
     * The sureness that counts for dispatch, 0..1 and never less than the topic's own.
     *
     * @param topic the topic that the appeal has; null when there is none
     * @param sureness how sure that topic is; 1 when a person chose it
     * @param guesses what the words may be about
     */
    public double of(@Nullable Topic topic, double sureness, List<TopicGuess> guesses, Place place, LocalDate on) {
        if (topic == null
                || sureness >= 1
                || !(rules.lead(topic, place, on) instanceof Resolution.To(String lead, var via))) {
            return sureness;
        }
        double agreed = guesses.stream()
                .filter(each -> leadsTo(lead, each.code(), place, on))
                .mapToDouble(TopicGuess::confidence)
                .sum();
        return Math.clamp(agreed, sureness, 1);
    }

    private boolean leadsTo(String lead, String code, Place place, LocalDate on) {
        return catalogue
                .findTopic(code)
                .filter(topic ->
                        rules.lead(topic, place, on) instanceof Resolution.To(String its, var via) && its.equals(lead))
                .isPresent();
    }
}
