package org.jiban.order.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.kernel.Place;
import org.jiban.order.DeskLine;
import org.jiban.order.NextClock;
import org.jiban.people.People;
import org.jiban.web.ClockStrip;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts lines of a desk into words; one query for all names, whatever the number of lines. */
@Component
class DeskWords {
    private final Catalogue catalogue;
    private final Directory directory;
    private final People people;

    DeskWords(Catalogue catalogue, Directory directory, People people) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.people = people;
    }

    List<DeskRow> of(List<DeskLine> lines, Page page) {
        Map<String, String> names = people.names(lines.stream()
                .flatMap(line -> Stream.ofNullable(line.worker()))
                .distinct()
                .toList());
        return lines.stream().map(line -> row(line, names, page)).toList();
    }

    private DeskRow row(DeskLine line, Map<String, String> names, Page page) {
        NextClock next = line.next();
        String worker = line.worker();
        return new DeskRow(
                line.order(),
                line,
                topic(line.order().topic(), page),
                place(line.order().place(), page),
                worker == null ? null : names.getOrDefault(worker, worker),
                next == null ? null : ClockStrip.running(next.started(), next.due(), page.now()),
                next == null ? null : next.kind());
    }

    String topic(String code, Page page) {
        return catalogue
                .findTopic(code)
                .map(topic -> page.pick(topic.level1(), topic.level1En()) + " › " + topic.label(page.lang()))
                .orElse(code);
    }

    /** A unit knows its own district and street: what it does not know comes first. */
    String place(Place place, Page page) {
        boolean own = page.actor().unit() != null && place.community() != null;
        String community = place.compound() == null ? place.community() : null;
        Place within = own
                ? new Place(null, null, community, place.compound(), place.building(), null, null)
                : new Place(
                        place.district(), place.street(), community, place.compound(), place.building(), null, null);
        return directory.words(within, page.lang());
    }

    /** The username of an account, which desks know people by; empty for none. */
    String username(@Nullable Long account) {
        return account == null
                ? ""
                : people.find(account).map(each -> each.username()).orElse("");
    }
}
