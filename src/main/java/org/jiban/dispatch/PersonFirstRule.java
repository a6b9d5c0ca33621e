package org.jiban.dispatch;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever received the appeal found a reason why a person has to look; the rules below may still suggest. */
@Component
class PersonFirstRule implements Rule {
    @Override
    public String name() {
        return "person-first";
    }

    @Override
    public Optional<Decision> decide(Dispatchable appeal) {
        return appeal.reasons().isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision.AskPerson(appeal.reasons(), null));
    }
}
