package org.jiban.catalogue.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiban.catalogue.UnitRule;
import org.jiban.web.Page;
import org.jiban.web.Phrases;
import org.springframework.stereotype.Component;

/** Unit rules in words, as the reader reads them. */
@Component
class RuleWords {
    private final Phrases phrases;

    RuleWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The alternatives of a rule, in the order in which they are tried. */
    List<RulePart> parts(UnitRule rule, Page page) {
        return rule.alternatives().map(each -> part(each, page)).toList();
    }

    /** The whole rule as one line. */
    String line(UnitRule rule, Page page) {
        return parts(rule, page).stream().map(RulePart::text).collect(Collectors.joining(page.say("rule.else")));
    }

    private RulePart part(UnitRule rule, Page page) {
        return switch (rule) {
            case UnitRule.OfStreet() -> new RulePart(page.say("rule.street"), null);
            case UnitRule.OfDistrict() -> new RulePart(page.say("rule.district"), null);
            case UnitRule.Named(String code) -> new RulePart(page.unit(code), code);
            case UnitRule.OfSupplier(String service) ->
                new RulePart(page.say("rule.supplier", service(service, page)), null);
            case UnitRule.FirstOf first -> new RulePart(line(first, page), null);
        };
    }

    /** What a service is called; a service that only a pack knows is shown by its code. */
    String service(String code, Page page) {
        return phrases.has("service." + code) ? page.say("service." + code) : code.toLowerCase(Locale.ROOT);
    }
}
