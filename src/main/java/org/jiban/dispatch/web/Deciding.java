package org.jiban.dispatch.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.dispatch.Choice;
import org.jiban.dispatch.Decision;
import org.jiban.dispatch.NamedUnits;
import org.jiban.dispatch.Proposal;
import org.jiban.dispatch.Proposals;
import org.jiban.dispatch.Reasons;
import org.jiban.dispatch.Waiting;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Place;
import org.jiban.kernel.Urgency;
import org.jiban.order.Assignment;
import org.jiban.recognition.GroundHint;
import org.jiban.recognition.PlaceReading;
import org.jiban.web.ClockStrip;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a waiting order on its page, and reads what the dispatcher chose there. */
@Component
class Deciding {
    private final Proposals proposals;
    private final NamedUnits units;
    private final Reasons reasons;
    private final Catalogue catalogue;
    private final Directory directory;

    Deciding(Proposals proposals, NamedUnits units, Reasons reasons, Catalogue catalogue, Directory directory) {
        this.proposals = proposals;
        this.units = units;
        this.reasons = reasons;
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /** @param fields what was chosen so far; empty the first time */
    DecidingPage page(String number, Map<String, String> fields, Actor dispatcher, Page page) {
        Proposal proposal = proposals.of(number, readableTopic(fields), place(fields.get("place")), dispatcher);
        Assignment suggested = suggested(proposal.decision());
        return new DecidingPage(
                proposal,
                proposal.waiting().reasons().stream()
                        .map(each -> reasons.say(each, page))
                        .toList(),
                clock(proposal.waiting(), page),
                directory.words(proposal.place(), page.lang()),
                label(proposal.topic(), page),
                suggested,
                topics(proposal, page),
                places(proposal, page),
                fields.getOrDefault("lead", suggested == null ? "" : units.label(suggested.lead(), page.lang())),
                fields.getOrDefault("assists", suggested == null ? "" : names(suggested.assists(), page)),
                urgency(fields),
                fields.getOrDefault("reason", ""),
                fields.getOrDefault("topicName", ""),
                fields.getOrDefault("place", ""),
                fields.containsKey("ground")
                        ? fields.getOrDefault("ground", "")
                        : proposal.grounds().stream()
                                .map(GroundHint::ground)
                                .findFirst()
                                .orElse(""),
                fields.getOrDefault("words", ""),
                fields.getOrDefault("withdrawal", ""),
                catalogue.grounds(),
                units.labels(page.lang()),
                catalogue.topics().stream()
                        .map(each -> each.code() + " " + each.path(page.lang()))
                        .toList());
    }

    static ClockStrip clock(Waiting waiting, Page page) {
        return ClockStrip.running(waiting.enteredAt(), waiting.dueAt(), page.now());
    }

    private String names(List<String> codes, Page page) {
        return String.join(
                "\n", codes.stream().map(each -> units.label(each, page.lang())).toList());
    }

    private @Nullable Assignment suggested(@Nullable Decision decision) {
        if (decision == null) {
            return null;
        }
        Decision meant = decision instanceof Decision.AskPerson ask ? ask.suggestion() : decision;
        return meant == null ? null : meant.assignment(catalogue.version()).orElse(null);
    }

    private List<DecidingPage.Choosable> topics(Proposal proposal, Page page) {
        return proposal.topics().stream()
                .map(each -> new DecidingPage.Choosable(
                        each.code(), label(each.code(), page), percent(each.confidence()), each.words()))
                .toList();
    }

    private List<DecidingPage.Choosable> places(Proposal proposal, Page page) {
        return switch (proposal.reading()) {
            case PlaceReading.Ambiguous several ->
                several.candidates().stream()
                        .map(each -> choosable(each.place(), each.score(), several.words(), page))
                        .toList();
            case PlaceReading.Found found -> List.of(choosable(found.place(), found.confidence(), found.words(), page));
            case PlaceReading.Nothing nothing -> List.of();
        };
    }

    private DecidingPage.Choosable choosable(Place place, double score, List<String> words, Page page) {
        return new DecidingPage.Choosable(written(place), directory.words(place, page.lang()), percent(score), words);
    }

    /** A topic in a list, in the reader's words. */
    String topic(String code, Page page) {
        return catalogue.findTopic(code).map(each -> each.label(page.lang())).orElse(code);
    }

    /** A place in a list, in the reader's words. */
    String place(Place place, Page page) {
        return directory.words(place, page.lang());
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    private String label(String topic, Page page) {
        return catalogue.findTopic(topic).map(each -> each.path(page.lang())).orElse(topic);
    }

    /** What the dispatcher decided. */
    Choice choice(Map<String, String> fields) {
        String lead = fields.getOrDefault("lead", "").strip();
        if (lead.isEmpty()) {
            throw new BadInput("lead", "field-missing");
        }
        return new Choice(
                units.read("lead", lead).code(),
                assists(fields.getOrDefault("assists", "")),
                topic(fields),
                place(fields.get("place")),
                urgency(fields),
                fields.get("reason"));
    }

    /** What the dispatcher corrected, without deciding where it goes. */
    Choice correction(Map<String, String> fields) {
        return new Choice("", List.of(), topic(fields), place(fields.get("place")), urgency(fields), null);
    }

    /** One unit a line. */
    List<String> assists(String typed) {
        return Arrays.stream(typed.split("[\\n;；]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .limit(10)
                .map(each -> units.read("assists", each).code())
                .distinct()
                .toList();
    }

    /** The topic that was typed, else the one that was marked; null keeps the order's own. */
    private @Nullable String topic(Map<String, String> fields) {
        String typed = fields.getOrDefault("topicName", "").strip();
        if (typed.isEmpty()) {
            String marked = fields.getOrDefault("topic", "");
            return marked.isEmpty() ? null : marked;
        }
        if (!typed.matches("\\d{6}\\b.*")) {
            throw new BadInput("topicName", "topic-not-in-catalogue");
        }
        return typed.substring(0, 6);
    }

    private @Nullable String readableTopic(Map<String, String> fields) {
        String typed = fields.getOrDefault("topicName", "").strip();
        String code = typed.matches("\\d{6}\\b.*") ? typed.substring(0, 6) : fields.getOrDefault("topic", "");
        return catalogue.findTopic(code).isPresent() ? code : null;
    }

    private static @Nullable Urgency urgency(Map<String, String> fields) {
        return Arrays.stream(Urgency.values())
                .filter(each -> each.name().equals(fields.get("urgency")))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Place place(@Nullable String codes) {
        if (codes == null || codes.isEmpty()) {
            return null;
        }
        String[] part = codes.split("/", -1);
        if (part.length != 5) {
            throw new BadInput("place", "value-unreadable");
        }
        return new Place(code(part[0]), code(part[1]), code(part[2]), code(part[3]), code(part[4]), null, null);
    }

    private static @Nullable String code(String part) {
        return part.isEmpty() ? null : part;
    }

    private static String written(Place place) {
        return String.join(
                "/",
                java.util.stream.Stream.of(
                                java.util.Optional.ofNullable(place.district()),
                                java.util.Optional.ofNullable(place.street()),
                                java.util.Optional.ofNullable(place.community()),
                                java.util.Optional.ofNullable(place.compound()),
                                java.util.Optional.ofNullable(place.building()))
                        .map(each -> each.orElse(""))
                        .toList());
    }
}
