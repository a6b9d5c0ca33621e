package org.jiban.dispatch;

import static org.jiban.dispatch.AskReason.Kind.NOT_GRASSROOTS;
import static org.jiban.dispatch.AskReason.Kind.PLACE_UNKNOWN;
import static org.jiban.dispatch.AskReason.Kind.UNIT_UNKNOWN;

import java.util.List;
import java.util.Optional;
import org.jiban.catalogue.Resolution;
import org.jiban.catalogue.Resolution.Missing;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.UnitRules;
import org.jiban.kernel.Place;
import org.springframework.stereotype.Component;

/**
 * No unit can be named: the government of the district where the matter lies (DB11/T 2021-2022), which has to send it on.
 * Without a district somebody has to ask; a duty that is not for the grassroots is no matter for a district to push down.
 */
@Component
class BackstopRule implements Rule {
    private final UnitRules rules;

    BackstopRule(UnitRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "district-backstop";
    }

    @Override
    public Optional<Decision> decide(Dispatchable appeal) {
        Place place = appeal.certainPlace();
        if (missing(appeal) == Missing.NOT_GRASSROOTS) {
            return Optional.of(ask(NOT_GRASSROOTS));
        }
        if (place.district() != null) {
            return Optional.of(new Decision.DistrictBackstop(place.district(), name()));
        }
        return Optional.of(ask(missing(appeal) == Missing.UNIT ? UNIT_UNKNOWN : PLACE_UNKNOWN));
    }

    private Missing missing(Dispatchable appeal) {
        Topic topic = appeal.topic();
        return topic != null
                        && rules.lead(topic, appeal.certainPlace(), appeal.on())
                                instanceof Resolution.Unknown(Missing missing)
                ? missing
                : Missing.DISTRICT;
    }

    private static Decision ask(AskReason.Kind kind) {
        return new Decision.AskPerson(List.of(AskReason.of(kind)), null);
    }
}
