package org.jiban.dispatch;

import static org.jiban.dispatch.AskReason.Kind.LOOKS_LIKE_ACCUSATION;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiban.kernel.ContactType;
import org.springframework.stereotype.Component;

/** Words that may accuse somebody, with nobody named: a person decides, and until then no unit sees it. */
@Component
class HiddenAccusationRule implements Rule {
    @Override
    public String name() {
        return "looks-like-accusation";
    }

    @Override
    public Optional<Decision> decide(Dispatchable appeal) {
        if (!appeal.looksLikeAccusation() || appeal.type() == ContactType.PRAISE) {
            return Optional.empty();
        }
        List<AskReason> reasons = Stream.concat(
                        Stream.of(AskReason.of(LOOKS_LIKE_ACCUSATION)), appeal.reasons().stream())
                .toList();
        return Optional.of(new Decision.AskPerson(reasons, null));
    }
}
