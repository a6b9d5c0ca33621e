package org.jiban.order.web;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Role;
import org.jiban.order.Answer;
import org.jiban.order.OrderView;
import org.jiban.order.Photo;
import org.jiban.order.RelayCall;
import org.jiban.order.Solved;
import org.jiban.order.Task;
import org.jiban.order.Visit;
import org.jiban.order.WorkOrders;
import org.jiban.web.Allowed;
import org.jiban.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Acts of units on their orders, each a resource that is created; the answer is the order as it then stands. */
@RestController
@RequestMapping("/api/v1/orders/{number}")
@ResponseStatus(HttpStatus.CREATED)
class OrderActsApi {
    private final WorkOrders orders;

    OrderActsApi(WorkOrders orders) {
        this.orders = orders;
    }

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/signature")
    OrderView sign(@PathVariable String number, Actor actor) {
        orders.sign(orders.idFor(number, actor), actor);
        return orders.find(number, actor);
    }

    /** @param due ISO-8601 with offset */
    record TaskBody(
            @Nullable String section,
            @Nullable String community,
            @Nullable String worker,
            @Nullable Instant due,
            @Nullable String standIn) {}

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/assignment")
    OrderView assign(@PathVariable String number, @RequestBody TaskBody body, Actor actor) {
        Task task = new Task(body.section(), body.community(), body.worker(), body.due(), body.standIn());
        orders.assign(orders.idFor(number, actor), task, actor);
        return orders.find(number, actor);
    }

    record ContactBody(@Nullable Boolean reached, @Nullable String note) {}

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/contact-attempts")
    OrderView contactAttempt(@PathVariable String number, @RequestBody ContactBody body, Actor actor) {
        boolean reached = given("reached", body.reached());
        orders.contactAttempt(orders.idFor(number, actor), reached, body.note(), actor);
        return orders.find(number, actor);
    }

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/relay-calls")
    RelayCall relayCall(@PathVariable String number, Actor actor) {
        return orders.relayCall(orders.idFor(number, actor), actor);
    }

    record QuestionBody(@Nullable String question) {}

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/questions")
    OrderView ask(@PathVariable String number, @RequestBody QuestionBody body, Actor actor) {
        orders.ask(orders.idFor(number, actor), body.question(), actor);
        return orders.find(number, actor);
    }

    record NoteBody(@Nullable String note) {}

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD, Role.AGENT, Role.DISPATCHER, Role.CALLBACK, Role.SUPERVISOR})
    @PostMapping("/notes")
    OrderView note(@PathVariable String number, @RequestBody NoteBody body, Actor actor) {
        orders.note(orders.idFor(number, actor), body.note(), actor);
        return orders.find(number, actor);
    }

    record VisitBody(
            @Nullable Integer round,
            @Nullable Boolean met,
            @Nullable String finding) {}

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/visits")
    OrderView visit(@PathVariable String number, @RequestBody VisitBody body, Actor actor) {
        Visit visit = new Visit(given("round", body.round()), given("met", body.met()), body.finding());
        orders.visit(orders.idFor(number, actor), visit, actor);
        return orders.find(number, actor);
    }

    record PhotosBody(@Nullable List<PhotoBody> photos) {}

    /** @param attachment id of an uploaded attachment, as a string */
    record PhotoBody(@Nullable String attachment, Photo.@Nullable Moment moment) {}

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/photos")
    OrderView attach(@PathVariable String number, @RequestBody PhotosBody body, Actor actor) {
        List<Photo> photos =
                given("photos", body.photos()).stream().map(OrderActsApi::photo).toList();
        orders.attach(orders.idFor(number, actor), photos, actor);
        return orders.find(number, actor);
    }

    private static Photo photo(@Nullable PhotoBody body) {
        BadInput missing = new BadInput("photos.attachment", "field-missing");
        if (body == null) {
            throw missing;
        }
        long id = Ids.written(body.attachment()).orElseThrow(() -> missing);
        return new Photo(id, body.moment() == null ? Photo.Moment.OTHER : body.moment());
    }

    record AnswerBody(
            @Nullable String text,
            @Nullable Solved solved,
            @Nullable Boolean earlyClosure) {}

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/answer")
    OrderView answer(@PathVariable String number, @RequestBody AnswerBody body, Actor actor) {
        Answer answer = new Answer(body.text(), body.solved(), Boolean.TRUE.equals(body.earlyClosure()));
        orders.answer(orders.idFor(number, actor), answer, actor);
        return orders.find(number, actor);
    }

    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new BadInput(field, "field-missing");
        }
        return value;
    }
}
