package org.jiban.order.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Community;
import org.jiban.directory.Compound;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitKind;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Place;
import org.jiban.order.Act;
import org.jiban.order.ActPage;
import org.jiban.order.Desk;
import org.jiban.order.HistoryLine;
import org.jiban.order.OrderPanel;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.OrderView;
import org.jiban.order.OrderView.PartView;
import org.jiban.order.WorkOrders;
import org.jiban.people.People;
import org.jiban.requester.Revealed;
import org.jiban.web.Page;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of an order together for one viewer. */
@Component
class OrderPages {
    private static final int NEIGHBOURS = 6;
    private static final int EXAMPLES = 3;

    private final WorkOrders orders;
    private final Desk desk;
    private final HistoryWords words;
    private final Catalogue catalogue;
    private final Directory directory;
    private final People people;
    private final PlaceMaps maps;
    private final List<OrderPanel> panels;
    private final List<ActPage> pages;

    OrderPages(
            WorkOrders orders,
            Desk desk,
            HistoryWords words,
            Catalogue catalogue,
            Directory directory,
            People people,
            PlaceMaps maps,
            List<OrderPanel> panels,
            List<ActPage> pages) {
        this.orders = orders;
        this.desk = desk;
        this.words = words;
        this.catalogue = catalogue;
        this.directory = directory;
        this.people = people;
        this.maps = maps;
        this.panels = panels;
        this.pages = pages;
    }

    /**
     * The page; {@code NotFound order-not-found} when it is not the viewer's to see.
     *
     * @param act name of the act whose form is open; ignored when it cannot be done now
     * @param typed what was typed into it before
     * @param contact name and phone in clear, after the entry about it was written
     */
    View of(
            String number,
            Page page,
            Actor actor,
            @Nullable String act,
            Map<String, String> typed,
            @Nullable Revealed contact) {
        OrderView view = orders.find(number, actor);
        OrderView order = contact == null ? view : view.withContact(contact);
        return View.of("order/page", page, model(order, page, actor, act, typed, contact != null));
    }

    OrderPage model(
            OrderView order,
            Page page,
            Actor actor,
            @Nullable String act,
            Map<String, String> typed,
            boolean contactShown) {
        String number = order.number();
        List<HistoryLine> history = orders.history(number, actor);
        Map<String, String> names = names(order, history);
        OrderSnapshot snapshot = orders.snapshot(orders.idFor(number, actor));
        ActBar acts = ActBar.of(order.acts(), elsewhere(order, snapshot, actor));
        return new OrderPage(
                order,
                topic(order.topic(), page),
                place(order, page),
                maps.of(order.place(), compound(order, page), order.address() != null, page)
                        .orElse(null),
                OrderClocks.of(order, askedAt(history), actor, page.now()),
                acts,
                acts.form(act == null ? "" : act)
                        .map(each -> form(each, typed, actor))
                        .orElse(null),
                words.of(history, names, page),
                history.size(),
                history.stream().flatMap(line -> line.photos().stream()).toList(),
                panels(snapshot, actor, page),
                orders.samePlace(number, actor, NEIGHBOURS),
                orders.sameRequester(number, actor, NEIGHBOURS),
                orders.solvedAlike(number, actor, EXAMPLES).stream()
                        .map(each -> new OrderPage.Example(each, directory.words(each.place(), page.lang())))
                        .toList(),
                names,
                communities(order.parts()),
                contactShown);
    }

    private Map<String, String> names(OrderView order, List<HistoryLine> history) {
        List<String> codes = Stream.concat(
                        HistoryWords.people(history).stream(),
                        order.parts().stream()
                                .flatMap(part -> Stream.of(
                                                Optional.ofNullable(part.worker()), Optional.ofNullable(part.standIn()))
                                        .flatMap(Optional::stream)))
                .distinct()
                .toList();
        return people.names(codes);
    }

    String topic(String code, Page page) {
        return catalogue.findTopic(code).map(topic -> topic.path(page.lang())).orElse(code);
    }

    private PlaceFacts place(OrderView order, Page page) {
        String all = directory.words(order.place(), page.lang());
        Compound compound = compound(order, page);
        return compound == null
                ? new PlaceFacts(all, null, null, null, false)
                : facts(all, door(order.place(), page), compound);
    }

    private @Nullable Compound compound(OrderView order, Page page) {
        String code = order.place().compound();
        LocalDate day = LocalDate.ofInstant(order.receivedAt(), page.city().zone());
        return code == null ? null : directory.compound(code, day).orElse(null);
    }

    private String door(Place place, Page page) {
        return directory.words(
                new Place(null, null, null, place.compound(), place.building(), null, null), page.lang());
    }

    private static PlaceFacts facts(String all, String door, Compound compound) {
        return new PlaceFacts(all, door, compound.propertyCompany(), compound.built(), compound.oldHousing());
    }

    private static @Nullable Instant askedAt(List<HistoryLine> history) {
        return history.stream()
                .filter(line -> line.entry().act().equals("order.asked"))
                .findFirst()
                .map(line -> line.entry().happenedAt())
                .orElse(null);
    }

    private ActForm form(OrderAct act, Map<String, String> typed, Actor actor) {
        String unit = actor.unit();
        if (act != OrderAct.ASSIGN || unit == null) {
            return new ActForm(act, typed, List.of(), List.of(), List.of());
        }
        return new ActForm(act, typed, people.ofUnit(unit), desk.sections(unit), communitiesOf(unit));
    }

    private List<Community> communitiesOf(String unit) {
        return directory
                .findUnit(unit)
                .filter(each -> each.kind() == UnitKind.STREET)
                .map(Unit::code)
                .map(directory::communities)
                .orElseGet(List::of);
    }

    private Map<String, String> communities(List<PartView> parts) {
        return parts.stream()
                .flatMap(part -> Stream.ofNullable(part.community()))
                .distinct()
                .collect(Collectors.toMap(
                        code -> code, code -> directory.community(code).shortName()));
    }

    private Map<Act, String> elsewhere(OrderView order, OrderSnapshot snapshot, Actor actor) {
        Map<Act, String> addresses = new EnumMap<>(Act.class);
        order.acts().stream()
                .filter(OrderView.ActView::possible)
                .map(OrderView.ActView::act)
                .filter(act -> OrderAct.of(act).isEmpty())
                .forEach(act -> pages.stream()
                        .flatMap(page -> page.address(act, snapshot, actor).stream())
                        .findFirst()
                        .ifPresent(address -> addresses.put(act, address)));
        return addresses;
    }

    private List<OrderPage.Panel> panels(OrderSnapshot order, Actor actor, Page page) {
        Map<String, OrderPage.Panel> shown = new LinkedHashMap<>();
        for (OrderPanel panel : panels) {
            panel.content(order, actor, page)
                    .ifPresent(content -> shown.put(panel.titleKey(), new OrderPage.Panel(panel.titleKey(), content)));
        }
        return List.copyOf(shown.values());
    }
}
