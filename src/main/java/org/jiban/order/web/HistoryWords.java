package org.jiban.order.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jiban.catalogue.Catalogue;
import org.jiban.order.HistoryLine;
import org.jiban.web.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells the history of an order in sentences instead of codes (经过). */
@Component
class HistoryWords {
    /** What moves the order or counts for the unit. */
    private static final Set<String> KEY = Set.of(
            "order.dispatched",
            "order.signed",
            "order.answered",
            "order.callback-due",
            "order.verdict-given",
            "order.reopened",
            "order.supervised",
            "order.closed",
            "order.withdrawn");

    private final Catalogue catalogue;

    HistoryWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Codes of everybody who is named in these lines, for one look-up. */
    static List<String> people(List<HistoryLine> lines) {
        return lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.entry().actor()),
                        Stream.of("worker", "standIn").flatMap(name -> code(line, name))))
                .distinct()
                .toList();
    }

    private static Stream<String> code(HistoryLine line, String name) {
        JsonNode fact = line.entry().act().equals("order.assigned")
                ? line.entry().facts().get(name)
                : null;
        return fact == null || fact.isNull() ? Stream.empty() : Stream.of(fact.asString());
    }

    /** The lines by day, newest first; what only the hotline tells itself is left out for units. */
    List<HistoryDay> of(List<HistoryLine> lines, Map<String, String> names, Page page) {
        List<HistoryDay> days = new ArrayList<>();
        for (HistoryLine line : lines) {
            if (ofHotlineAlone(line) && page.actor().unit() != null) {
                continue;
            }
            String day = page.day(line.entry().happenedAt());
            if (days.isEmpty() || !days.getLast().day().equals(day)) {
                days.add(new HistoryDay(day, new ArrayList<>()));
            }
            days.getLast().lines().add(line(line, names, page));
        }
        return days;
    }

    private static boolean ofHotlineAlone(HistoryLine line) {
        return line.entry().act().equals("order.noted") && line.entry().unit() == null;
    }

    private HistoryDay.Line line(HistoryLine line, Map<String, String> names, Page page) {
        Told told = tell(new Told(page, line, names));
        boolean key = KEY.contains(line.entry().act()) || told.is("effective");
        return new HistoryDay.Line(
                page.time(line.entry().happenedAt()),
                told.title(),
                who(line, names, page),
                told.details(),
                line.words(),
                line.photos(),
                key ? "key" : "");
    }

    private static String who(HistoryLine line, Map<String, String> names, Page page) {
        String actor = line.entry().actor();
        if (actor.startsWith("system:")) {
            String acting = line.entry().unit();
            return acting == null ? page.say("order.who.system") : page.unit(acting);
        }
        if (actor.equals("citizen")) {
            return page.say("order.who.requester");
        }
        String unit = line.entry().unit();
        return page.say(
                "order.who.staff",
                names.getOrDefault(actor, page.say("order.who.former")),
                unit == null ? page.say("order.who.hotline") : page.unit(unit));
    }

    private Told tell(Told told) {
        return switch (told.line().entry().act()) {
            case "order.opened" -> opened(told);
            case "order.corrected" ->
                told.title("order.history.corrected", topic(told, "before"), topic(told, "topic"));
            case "order.dispatched" -> dispatched(told);
            case "order.dispatch-overdue" -> told.title("order.history.dispatch-overdue", told.when("dispatchDue"));
            case "order.signed" -> signed(told);
            case "order.sign-overdue" ->
                told.title("order.history.sign-overdue-" + told.number("step"), told.unit("to"));
            case "order.assigned" -> assigned(told);
            case "order.contact-attempted" -> contacted(told);
            case "order.asked" ->
                told.title("order.history.asked").detail("order.history.asked-until", told.when("due"));
            case "order.question-answered" -> told.title("order.history.question-answered");
            case "order.question-timed-out" -> told.title("order.history.question-timed-out");
            case "order.added" -> told.title("order.history.added");
            case "order.noted" ->
                told.title(told.line().entry().unit() == null ? "order.history.remarked" : "order.history.noted");
            case "order.visited" ->
                told.title(
                        told.is("met") ? "order.history.visited-met" : "order.history.visited", told.number("round"));
            case "order.photos-attached" ->
                told.title("order.history.photos", told.number("before"), told.number("after"), told.number("other"));
            case "order.answered" -> answered(told);
            case "order.limit-warned" -> told.title("order.history.limit-warned", told.number("percent"));
            case "order.answer-limit-passed" ->
                told.title("order.history.limit-passed-" + told.code("which"), told.when("due"));
            case "order.callback-due" ->
                told.title(told.is("early") ? "order.history.callback-early" : "order.history.callback-due")
                        .detailIf(told.is("overdue"), "order.history.without-answer");
            case "order.verdict-given" -> verdict(told);
            case "order.unreached" -> told.title("order.history.unreached", told.number("tries"));
            case "order.reopened" ->
                told.title("order.history.reopened", told.number("round"))
                        .detail("order.history.new-limit", told.when("newUnitDue"));
            case "order.supervised" ->
                told.title("order.history.supervised").detailIf(!told.is("feasible"), "order.history.not-feasible");
            case "order.watched" -> told.title("order.history.watched", told.number("repeat"));
            case "order.closed" -> told.title("order.history.closed", told.word("order.ground", "ground"));
            case "order.withdrawn" -> told.title("order.history.withdrawn");
            case "message.sent" -> told.title("order.history.told").detail("order.history.told-" + told.code("state"));
            case "order.urged" -> told.title("order.history.urged", told.number("repeat"));
            default -> told.ofAnotherModule();
        };
    }

    private static Told opened(Told told) {
        boolean past = told.is("imported");
        return told.title(
                        past ? "order.history.opened-past" : "order.history.opened",
                        told.word("order.channel", "channel"))
                .detailIf(!past, "order.history.shares", told.word("order.share", "share"));
    }

    private String topic(Told told, String name) {
        String code = told.code(name);
        return catalogue
                .findTopic(code)
                .map(topic -> topic.label(told.language()))
                .orElse(code);
    }

    private static Told dispatched(Told told) {
        List<String> assists = told.units("assists");
        return told.title(
                        told.has("before") ? "order.history.redispatched" : "order.history.dispatched",
                        told.unit("lead"))
                .detailIf(!assists.isEmpty(), "order.history.assists", String.join(told.separator(), assists))
                .detail("order.history.by-rule", rule(told))
                .detailIf(told.is("first"), "order.history.citizen-clock-starts")
                .detailIf(told.has("before"), "order.history.unit-clock-starts");
    }

    private static String rule(Told told) {
        String rule = told.code("rule");
        int colon = rule.indexOf(':');
        return told.say(
                "order.rule-version",
                told.say("order.rule." + (colon < 0 ? rule : rule.substring(0, colon))),
                told.number("catalogueVersion"));
    }

    private static Told signed(Told told) {
        boolean lead = told.code("role").equals("LEAD");
        return told.title(lead ? "order.history.signed" : "order.history.joined")
                .detailIf(told.is("late"), "order.history.late-to-sign");
    }

    private static Told assigned(Told told) {
        List<String> to = new ArrayList<>();
        String section = told.line().section();
        if (section != null) {
            to.add(section);
        }
        if (told.has("worker")) {
            to.add(told.person("worker"));
        }
        return told.title(
                        to.isEmpty() ? "order.history.assigned-community" : "order.history.assigned",
                        String.join(" ", to))
                .detailIf(told.has("standIn"), "order.history.stand-in", told.person("standIn"))
                .detailIf(told.has("due"), "order.history.task-due", told.has("due") ? told.when("due") : "");
    }

    private static Told contacted(Told told) {
        boolean reached = told.is("reached");
        if (told.is("relay")) {
            told.title(
                    reached ? "order.history.relay-reached" : "order.history.relay-not-reached",
                    told.seconds("seconds"));
        } else {
            told.title(reached ? "order.history.reached" : "order.history.not-reached");
        }
        return told.detailIf(
                told.is("first"), told.is("late") ? "order.history.contact-late" : "order.history.contact-in-time");
    }

    private static Told answered(Told told) {
        return told.title("order.history.answered", told.word("order.solved", "solved"))
                .detailIf(told.is("earlyClosure"), "order.history.early-agreed")
                .detailIf(told.is("late"), "order.history.answered-late");
    }

    private static Told verdict(Told told) {
        return told.title(
                        "order.history.verdict",
                        told.word("order.solved", "solved"),
                        told.word("order.satisfaction", "satisfaction"))
                .detail("order.history.verdict-by", told.word("order.mode", "mode"), told.number("attempt"))
                .detailIf(told.is("dissatisfied"), "order.history.note-for-supervisors");
    }
}
