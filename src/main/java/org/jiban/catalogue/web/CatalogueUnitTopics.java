package org.jiban.catalogue.web;

import java.util.List;
import java.util.stream.Stream;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.UnitRule;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitKind;
import org.jiban.directory.UnitTopics;
import org.springframework.stereotype.Component;

/** Tells the directory's pages which topics can go to a unit: by name, by kind of place, or by what it supplies. */
@Component
class CatalogueUnitTopics implements UnitTopics {
    private final Catalogue catalogue;

    CatalogueUnitTopics(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Line> of(Unit unit, String language) {
        return catalogue.topics().stream()
                .flatMap(topic -> line(topic, unit, language))
                .toList();
    }

    private static Stream<Line> line(Topic topic, Unit unit, String language) {
        boolean lead = names(topic.lead(), unit);
        boolean assists = topic.assists().stream().anyMatch(each -> names(each, unit));
        String group = language.equals("en") ? topic.level1En() : topic.level1();
        return lead || assists ? Stream.of(new Line(topic.code(), group, topic.label(language), lead)) : Stream.empty();
    }

    private static boolean names(UnitRule rule, Unit unit) {
        return rule.alternatives().anyMatch(each -> switch (each) {
            case UnitRule.OfStreet() -> unit.kind() == UnitKind.STREET;
            case UnitRule.OfDistrict() -> unit.kind() == UnitKind.DISTRICT;
            case UnitRule.Named(String code) -> code.equals(unit.code());
            case UnitRule.OfSupplier(String service) -> unit.services().contains(service);
            case UnitRule.FirstOf several -> several.alternatives().anyMatch(one -> names(one, unit));
        });
    }
}
