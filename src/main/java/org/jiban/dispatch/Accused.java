package org.jiban.dispatch;

import java.util.Optional;
import org.jiban.calendar.Policy;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Resolution;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.UnitRules;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitKind;
import org.jiban.order.Respondent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the unit of the directory that a respondent (被反映对象) is, and the department that regulates one that is none. */
@Component
class Accused {
    private final Directory directory;
    private final Catalogue catalogue;
    private final UnitRules rules;
    private final Policy policy;

    Accused(Directory directory, Catalogue catalogue, UnitRules rules, Policy policy) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.rules = rules;
        this.policy = policy;
    }

    /** The accused unit: the one named by code, or the enterprise that the company's name means. */
    Optional<Unit> unit(Respondent respondent) {
        String code = respondent.unit();
        return code != null ? directory.findUnit(code) : enterprise(respondent.company());
    }

    private Optional<Unit> enterprise(@Nullable String company) {
        if (company == null) {
            return Optional.empty();
        }
        return directory.units(UnitKind.ENTERPRISE).stream()
                .filter(each -> each.name().equals(company)
                        || each.nameEn().equalsIgnoreCase(company)
                        || each.aliases().contains(company))
                .findFirst();
    }

    /** The department that regulates a company: by the topic, by the topic's duty, else the one for markets at large. */
    Optional<String> regulator(Dispatchable appeal) {
        Topic topic = appeal.topic();
        return Optional.ofNullable(topic)
                .flatMap(each -> department(rules.resolve(each.lead(), appeal.certainPlace(), appeal.on())))
                .or(() -> Optional.ofNullable(topic).flatMap(each -> dutyOwner(each, appeal)))
                .or(policy::companyRegulator);
    }

    private Optional<String> dutyOwner(Topic topic, Dispatchable appeal) {
        return topic.duty().isEmpty()
                ? Optional.empty()
                : department(rules.resolve(catalogue.duty(topic.duty()).owner(), appeal.certainPlace(), appeal.on()));
    }

    private Optional<String> department(Resolution resolution) {
        return resolution instanceof Resolution.To to
                        && directory.unit(to.code()).kind() == UnitKind.DEPARTMENT
                ? Optional.of(to.code())
                : Optional.empty();
    }
}
