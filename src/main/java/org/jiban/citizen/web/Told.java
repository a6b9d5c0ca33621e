package org.jiban.citizen.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiban.order.HistoryLine;
import org.jiban.order.Photo;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of an order's story in plain words (办理经过): units are named, people never.
 *
 * @param detail a second sentence; null without one
 * @param words what was written to or by the requester
 * @param key whether it is one of the turns of the story
 */
public record Told(
        Instant at,
        String title,
        @Nullable String detail,
        @Nullable String words,
        List<Photo> photos,
        boolean key) {

    /** The lines worth telling, newest first; what only concerns the house is left out. */
    static List<Told> of(List<HistoryLine> lines, Page page) {
        return lines.stream().flatMap(each -> of(each, page).stream()).toList();
    }

    private static Optional<Told> of(HistoryLine line, Page page) {
        JsonNode facts = line.entry().facts();
        return switch (line.entry().act()) {
            case "order.opened" -> told(line, page.say("citizen.told.opened"), null, true);
            case "order.dispatched" -> told(line, dispatched(facts, page), promised(facts, "feedbackDue", page), true);
            case "order.signed" -> told(line, page.say("citizen.told.signed", signer(line, page)), null, false);
            case "order.contact-attempted" ->
                told(
                        line,
                        page.say(
                                facts.path("reached").asBoolean() ? "citizen.told.reached" : "citizen.told.not-reached",
                                signer(line, page)),
                        null,
                        false);
            case "order.asked" ->
                told(line, page.say("citizen.told.asked", lead(facts, page)), promised(facts, "due", page), true);
            case "order.question-answered" -> told(line, page.say("citizen.told.replied"), null, false);
            case "order.added" -> told(line, page.say("citizen.told.added"), null, false);
            case "order.urged" -> told(line, page.say("citizen.told.urged"), null, false);
            case "order.visited" -> told(line, page.say("citizen.told.visited", signer(line, page)), null, false);
            case "order.photos-attached" -> told(line, photos(line, page), null, false);
            case "order.answered" -> told(line, page.say("citizen.told.answered", lead(facts, page)), null, true);
            case "order.answer-limit-passed" ->
                facts.path("which").asString().equals("FEEDBACK")
                        ? told(line, page.say("citizen.told.late"), page.say("citizen.told.late-what"), true)
                        : Optional.empty();
            case "order.callback-due" -> told(line, page.say("citizen.told.callback-due"), null, false);
            case "order.verdict-given" ->
                told(
                        line,
                        page.say("citizen.told.verdict." + facts.path("solved").asString()),
                        null,
                        true);
            case "order.unreached" -> told(line, page.say("citizen.told.unreached"), null, false);
            case "order.reopened" ->
                told(
                        line,
                        page.say("citizen.told.reopened", lead(facts, page)),
                        promised(facts, "newFeedbackDue", page),
                        true);
            case "order.supervised" ->
                told(line, page.say("citizen.told.supervised"), page.say("citizen.told.supervised-what"), true);
            case "order.closed" -> told(line, page.say("citizen.told.closed"), null, true);
            case "order.withdrawn" -> told(line, page.say("citizen.told.withdrawn"), null, true);
            default -> Optional.empty();
        };
    }

    private static Optional<Told> told(HistoryLine line, String title, @Nullable String detail, boolean key) {
        return Optional.of(new Told(line.entry().happenedAt(), title, detail, line.words(), line.photos(), key));
    }

    private static String dispatched(JsonNode facts, Page page) {
        return page.say(
                facts.path("first").asBoolean() ? "citizen.told.dispatched" : "citizen.told.sent-on",
                lead(facts, page));
    }

    private static @Nullable String promised(JsonNode facts, String field, Page page) {
        JsonNode due = facts.path(field);
        return due.isString()
                ? page.say("citizen.told.until." + field, page.when(Instant.parse(due.asString())))
                : null;
    }

    private static String photos(HistoryLine line, Page page) {
        String unit = line.entry().unit();
        return unit == null
                ? page.say("citizen.told.your-photos")
                : page.say("citizen.told.unit-photos", page.unit(unit));
    }

    private static String lead(JsonNode facts, Page page) {
        return facts.path("lead").isString() ? page.unit(facts.path("lead").asString()) : "";
    }

    /** The unit that acted, else the one that leads. */
    private static String signer(HistoryLine line, Page page) {
        String unit = line.entry().unit();
        return unit == null ? lead(line.entry().facts(), page) : page.unit(unit);
    }
}
