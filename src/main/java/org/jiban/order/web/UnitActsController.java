package org.jiban.order.web;

import static org.jiban.order.web.ActAnswers.typed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jiban.attachment.Attachment;
import org.jiban.attachment.Attachments;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.City;
import org.jiban.kernel.Role;
import org.jiban.order.Answer;
import org.jiban.order.Photo;
import org.jiban.order.Solved;
import org.jiban.order.Task;
import org.jiban.order.Visit;
import org.jiban.order.WorkOrders;
import org.jiban.web.Allowed;
import org.jiban.web.Once;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What units do from the order's page; each form comes back with its words when it is refused. */
@Controller
@RequestMapping("/orders/{number}")
class UnitActsController {
    private final WorkOrders orders;
    private final ActAnswers answers;
    private final Attachments attachments;
    private final City city;

    UnitActsController(WorkOrders orders, ActAnswers answers, Attachments attachments, City city) {
        this.orders = orders;
        this.answers = answers;
        this.attachments = attachments;
        this.city = city;
    }

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/signature")
    PageAnswer sign(@PathVariable String number, Page page, Actor actor) {
        return answers.done(number, page, actor, OrderAct.SIGN, Map.of(), id -> orders.sign(id, actor));
    }

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/assignment")
    PageAnswer assign(
            @PathVariable String number,
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(required = false) @Nullable String worker,
            @RequestParam(required = false) @Nullable String standIn,
            @RequestParam(required = false) @Nullable String due) {
        Map<String, String> typed =
                typed("section", section, "community", community, "worker", worker, "standIn", standIn, "due", due);
        return answers.done(number, page, actor, OrderAct.ASSIGN, typed, id -> {
            Task task = new Task(section, given(community), given(worker), time("due", given(due)), given(standIn));
            orders.assign(id, task, actor);
        });
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The moment of a field for day and minute, in the city's zone. */
    private @Nullable Instant time(String field, @Nullable String typed) {
        try {
            return typed == null
                    ? null
                    : LocalDateTime.parse(typed).atZone(city.zone()).toInstant();
        } catch (DateTimeException e) {
            throw new BadInput(field, "value-unreadable");
        }
    }

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/contact-attempts")
    PageAnswer contactAttempt(
            @PathVariable String number,
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String reached,
            @RequestParam(required = false) @Nullable String note) {
        return answers.done(
                number,
                page,
                actor,
                OrderAct.TRY_CONTACT,
                typed("reached", reached, "note", note),
                id -> orders.contactAttempt(id, yes("reached", reached), note, actor));
    }

    private static boolean yes(String field, @Nullable String value) {
        if (value == null || !value.matches("yes|no")) {
            throw new BadInput(field, "field-missing");
        }
        return value.equals("yes");
    }

    /** One press; what the line recorded stands in the history. */
    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/relay-calls")
    PageAnswer relayCall(@PathVariable String number, Page page, Actor actor) {
        return answers.noticed(
                number,
                page,
                actor,
                null,
                Map.of(),
                id -> orders.relayCall(id, actor).reached() ? "order-relay-reached" : "order-relay-not-reached");
    }

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/questions")
    PageAnswer ask(
            @PathVariable String number,
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String question) {
        return answers.done(
                number, page, actor, OrderAct.ASK, typed("question", question), id -> orders.ask(id, question, actor));
    }

    /** Of a unit: what it did. Of the hotline: a remark only the hotline reads. */
    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD, Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR})
    @PostMapping("/notes")
    PageAnswer note(
            @PathVariable String number,
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String note) {
        OrderAct form = actor.unit() == null ? OrderAct.REMARK : OrderAct.NOTE;
        return answers.done(number, page, actor, form, typed("note", note), id -> orders.note(id, note, actor));
    }

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/visits")
    PageAnswer visit(
            @PathVariable String number,
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String round,
            @RequestParam(required = false) @Nullable String met,
            @RequestParam(required = false) @Nullable String finding) {
        Map<String, String> typed = typed("round", round, "met", met, "finding", finding);
        return answers.done(
                number,
                page,
                actor,
                OrderAct.VISIT,
                typed,
                id -> orders.visit(id, new Visit(round(round), yes("met", met), finding), actor));
    }

    private static int round(@Nullable String round) {
        if (round == null || !round.matches("[1-3]")) {
            throw new BadInput("round", "order-visit-round");
        }
        return Integer.parseInt(round);
    }

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/photos")
    PageAnswer attach(
            @PathVariable String number,
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String moment,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files) {
        return answers.done(number, page, actor, OrderAct.ATTACH, typed("moment", moment), id -> {
            Photo.Moment taken = moment(moment);
            List<Photo> photos = chosen(files).stream()
                    .map(file -> new Photo(picture(file, actor), taken))
                    .toList();
            orders.attach(id, photos, actor);
        });
    }

    private static Photo.Moment moment(@Nullable String moment) {
        if (moment == null || !moment.matches("BEFORE|AFTER|OTHER")) {
            throw new BadInput("moment", "field-missing");
        }
        return Photo.Moment.valueOf(moment);
    }

    /** A browser sends one empty file when none was chosen. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        List<MultipartFile> chosen = files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        if (chosen.isEmpty()) {
            throw new BadInput("file", "field-missing");
        }
        return chosen;
    }

    private long picture(MultipartFile file, Actor actor) {
        Attachment stored = attachments.store(bytes(file), actor);
        if (!stored.type().startsWith("image/")) {
            throw new BadInput("file", "order-photo-not-a-picture");
        }
        return stored.id();
    }

    static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param earlyClosure {@code yes} when the requester was asked and agreed to be called back now */
    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/answer")
    PageAnswer answer(
            @PathVariable String number,
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String solved,
            @RequestParam(required = false) @Nullable String earlyClosure) {
        Map<String, String> typed = typed("text", text, "solved", solved, "earlyClosure", earlyClosure);
        return answers.done(
                number,
                page,
                actor,
                OrderAct.ANSWER,
                typed,
                id -> orders.answer(id, new Answer(text, solved(solved), "yes".equals(earlyClosure)), actor));
    }

    private static @Nullable Solved solved(@Nullable String solved) {
        return solved == null || !solved.matches("YES|PARTLY|NO") ? null : Solved.valueOf(solved);
    }
}
