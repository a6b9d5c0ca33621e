package org.jiban.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiban.catalogue.Resolution;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.UnitRules;
import org.springframework.stereotype.Component;

/**
 * The catalogue names the lead, by the topic and the place, and the assists. It holds the duty guard: a department's duty
 * never goes to the grassroots (national rule of 2025).
 */
@Component
class CatalogueRule implements Rule {
    private final UnitRules rules;

    CatalogueRule(UnitRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public Optional<Decision> decide(Dispatchable appeal) {
        Topic topic = appeal.topic();
        if (topic == null) {
            return Optional.empty();
        }
        return switch (rules.lead(topic, appeal.certainPlace(), appeal.on())) {
            case Resolution.To(String lead, String via) -> Optional.of(sent(topic, lead, via, appeal));
            case Resolution.Several several ->
                Optional.of(new Decision.AskPerson(
                        List.of(AskReason.of(AskReason.Kind.SUPPLIER_UNCLEAR, String.join("|", several.codes()))),
                        null));
            case Resolution.Unknown unknown -> Optional.empty();
        };
    }

    private Decision sent(Topic topic, String lead, String via, Dispatchable appeal) {
        List<String> assists = topic.assists().stream()
                .map(each -> rules.resolve(each, appeal.certainPlace(), appeal.on()))
                .flatMap(each -> each instanceof Resolution.To to ? Stream.of(to.code()) : Stream.empty())
                .filter(each -> !each.equals(lead))
                .distinct()
                .toList();
        String rule = name() + ":" + via;
        return assists.isEmpty() ? new Decision.Direct(lead, rule) : new Decision.LeadWithAssists(lead, assists, rule);
    }
}
