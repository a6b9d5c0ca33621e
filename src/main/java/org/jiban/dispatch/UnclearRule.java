package org.jiban.dispatch;

import static org.jiban.dispatch.AskReason.Kind.PLACE_AMBIGUOUS;
import static org.jiban.dispatch.AskReason.Kind.TOPIC_UNKNOWN;
import static org.jiban.dispatch.AskReason.Kind.TOPIC_UNSURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiban.calendar.Policy;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.UnitRule;
import org.jiban.kernel.Place;
import org.jiban.recognition.PlaceReading;
import org.springframework.stereotype.Component;

/**
 * What is not understood well enough is asked. Danger cannot wait for an answer: with a known district it goes there at
 * once, and the district sends it on.
 */
@Component
class UnclearRule implements Rule {
    private final Policy policy;

    UnclearRule(Policy policy) {
        this.policy = policy;
    }

    @Override
    public String name() {
        return "unclear";
    }

    @Override
    public Optional<Decision> decide(Dispatchable appeal) {
        List<AskReason> reasons = reasons(appeal);
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        Place place = appeal.certainPlace();
        return Optional.of(
                appeal.danger() && place.district() != null
                        ? new Decision.DistrictBackstop(place.district(), "danger-cannot-wait")
                        : new Decision.AskPerson(reasons, null));
    }

    private List<AskReason> reasons(Dispatchable appeal) {
        List<AskReason> reasons = new ArrayList<>();
        Topic topic = appeal.topic();
        if (topic == null) {
            reasons.add(AskReason.of(TOPIC_UNKNOWN));
        } else if (appeal.sureness() < policy.sureOfTopic()) {
            reasons.add(AskReason.of(TOPIC_UNSURE, topic.code()));
        }
        if (appeal.place() instanceof PlaceReading.Ambiguous && (topic == null || needsPlace(topic.lead()))) {
            reasons.add(AskReason.of(PLACE_AMBIGUOUS));
        }
        return reasons;
    }

    private static boolean needsPlace(UnitRule rule) {
        return switch (rule) {
            case UnitRule.Named named -> false;
            case UnitRule.FirstOf(List<UnitRule> rules) -> needsPlace(rules.getFirst());
            case UnitRule.OfStreet s -> true;
            case UnitRule.OfDistrict d -> true;
            case UnitRule.OfSupplier s -> true;
        };
    }
}
