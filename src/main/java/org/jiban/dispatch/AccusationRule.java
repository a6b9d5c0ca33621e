package org.jiban.dispatch;

import static org.jiban.dispatch.AskReason.Kind.ACCUSED_UNKNOWN;
import static org.jiban.dispatch.AskReason.Kind.NOBODY_ABOVE;

import java.util.List;
import java.util.Optional;
import org.jiban.directory.Unit;
import org.jiban.kernel.ContactType;
import org.jiban.order.Respondent;
import org.springframework.stereotype.Component;

/**
 * The first rule of all: an accusation goes to the level above the accused, a company's to the department that regulates it.
 * Acts on the respondent that the requester named, never on the text. Praise names a respondent too, and accuses nobody.
 */
@Component
class AccusationRule implements Rule {
    private final Accused accused;
    private final Superiors superiors;

    AccusationRule(Accused accused, Superiors superiors) {
        this.accused = accused;
        this.superiors = superiors;
    }

    @Override
    public String name() {
        return "accusation";
    }

    @Override
    public Optional<Decision> decide(Dispatchable appeal) {
        Respondent respondent = appeal.respondent();
        if (respondent == null || appeal.type() == ContactType.PRAISE) {
            return Optional.empty();
        }
        Optional<Unit> unit = accused.unit(respondent);
        if (unit.isPresent()) {
            return Optional.of(above(unit.get()));
        }
        return Optional.of(
                respondent.company() != null
                        ? accused.regulator(appeal).map(this::regulated).orElseGet(() -> ask(NOBODY_ABOVE))
                        : ask(ACCUSED_UNKNOWN));
    }

    private Decision above(Unit unit) {
        return superiors
                .above(unit.code())
                .<Decision>map(each -> new Decision.Direct(each.code(), name() + ":above"))
                .orElseGet(() -> ask(NOBODY_ABOVE));
    }

    private Decision regulated(String department) {
        return new Decision.Direct(department, name() + ":regulator");
    }

    private static Decision ask(AskReason.Kind kind) {
        return new Decision.AskPerson(List.of(AskReason.of(kind)), null);
    }
}
