package org.jiban.dispatch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of dispatch: the rules in their order; the first that decides has decided. Pure, no SQL. */
@Component
public class Dispatching {
    private final List<Rule> rules;
    private final List<Rule> suggesting;

    Dispatching(
            AccusationRule accusation,
            HiddenAccusationRule hiddenAccusation,
            PersonFirstRule personFirst,
            UnclearRule unclear,
            CatalogueRule catalogue,
            BackstopRule backstop) {
        rules = List.of(accusation, hiddenAccusation, personFirst, unclear, catalogue, backstop);
        suggesting = List.of(catalogue, backstop);
    }

    /** Where the appeal goes, or why a person has to decide and what the rules would suggest to them. */
    public Decision decide(Dispatchable appeal) {
        Decision decision = first(rules, appeal);
        return decision instanceof Decision.AskPerson ask && !mayAccuse(appeal)
                ? new Decision.AskPerson(ask.reasons(), suggestion(appeal))
                : decision;
    }

    private static boolean mayAccuse(Dispatchable appeal) {
        return appeal.respondent() != null || appeal.looksLikeAccusation();
    }

    private @Nullable Decision suggestion(Dispatchable appeal) {
        Decision decision = first(suggesting, appeal);
        return decision instanceof Decision.AskPerson ? null : decision;
    }

    private static Decision first(List<Rule> rules, Dispatchable appeal) {
        return rules.stream()
                .map(rule -> rule.decide(appeal))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The last rule of dispatch always decides"));
    }
}
