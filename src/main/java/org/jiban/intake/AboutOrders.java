package org.jiban.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jiban.catalogue.Catalogue;
import org.jiban.dispatch.AskReason;
import org.jiban.dispatch.DispatchQueue;
import org.jiban.dispatch.Waiting;
import org.jiban.journal.Happening;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Numbers;
import org.jiban.kernel.Role;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Words;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.Photo;
import org.jiban.order.WorkOrders;
import org.jiban.requester.SealingKey;
import org.jiban.telephony.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers contacts about an order that is there already (问已有工单): the second most common call. */
@Component
class AboutOrders {
    private static final int WORDS = 2000;

    private final WorkOrders orders;
    private final DispatchQueue queue;
    private final ContactBook book;
    private final ContactKeys keys;
    private final Calls calls;
    private final Catalogue catalogue;
    private final Journal journal;
    private final Numbers numbers;
    private final Ids ids;
    private final Clock clock;
    private final City city;

    AboutOrders(
            WorkOrders orders,
            DispatchQueue queue,
            ContactBook book,
            ContactKeys keys,
            Calls calls,
            Catalogue catalogue,
            Journal journal,
            Numbers numbers,
            Ids ids,
            Clock clock,
            City city) {
        this.orders = orders;
        this.queue = queue;
        this.book = book;
        this.keys = keys;
        this.calls = calls;
        this.catalogue = catalogue;
        this.journal = journal;
        this.numbers = numbers;
        this.ids = ids;
        this.clock = clock;
        this.city = city;
    }

    private record Telling(
            long id,
            String number,
            Instant at,
            QueryCode code,
            @Nullable String words) {}

    ContactAnswer register(AboutOrder about, Actor actor) {
        long order = orders.idOf(about.orderNumber()).orElseThrow(() -> new NotFound("order-not-found"));
        OrderSnapshot before = orders.snapshot(order);
        Instant at = clock.instant();
        Telling telling = new Telling(
                ids.next(), numbers.next(), at, QueryCode.fresh(YearMonth.from(at.atZone(city.zone()))), words(about));
        book.add(List.of(row(telling, about, before, actor)));
        journal.write(new Happening(Subject.contact(telling.id()), actor, at, fact(telling, about, before)));
        int repeat = act(telling, about, before, actor);
        Long call = about.callId();
        if (call != null) {
            calls.contactMade(call, telling.id(), telling.number(), actor);
        }
        return answer(telling, about, order, repeat);
    }

    private static @Nullable String words(AboutOrder about) {
        return switch (about.deed()) {
            case TELL -> Words.clean("words", about.words(), WORDS);
            case URGE -> Words.clean("words", about.words(), WORDS);
            case ADD ->
                about.photos().isEmpty()
                        ? Words.required("words", about.words(), WORDS)
                        : Words.clean("words", about.words(), WORDS);
            case WITHDRAW -> Words.required("words", about.words(), WORDS);
        };
    }

    private int act(Telling telling, AboutOrder about, OrderSnapshot order, Actor actor) {
        String words = telling.words() == null ? "" : telling.words();
        switch (about.deed()) {
            case TELL -> {}
            case URGE -> {
                int repeat = orders.urge(order.id(), telling.id(), actor);
                if (!words.isEmpty()) {
                    orders.add(order.id(), words, actor);
                }
                return repeat;
            }
            case ADD -> add(words, about.photos(), order, actor);
            case WITHDRAW -> withdraw(telling, words, order, actor);
        }
        return order.repeat();
    }

    /** Words, pictures, or both. */
    private void add(String words, List<Long> photos, OrderSnapshot order, Actor actor) {
        if (!words.isEmpty()) {
            orders.add(order.id(), words, actor);
        }
        if (!photos.isEmpty()) {
            orders.attach(
                    order.id(),
                    photos.stream()
                            .map(each -> new Photo(each, Photo.Moment.OTHER))
                            .toList(),
                    actor);
        }
    }

    /** Only the hotline confirms that an appeal is taken back; a citizen's wish goes to a dispatcher, who calls them. */
    private void withdraw(Telling telling, String words, OrderSnapshot order, Actor actor) {
        if (!actor.is(Role.CITIZEN)) {
            orders.withdraw(order.id(), words, actor);
            return;
        }
        orders.add(order.id(), words, actor);
        Instant due = order.feedbackDue() == null ? order.dispatchDue() : order.feedbackDue();
        queue.add(List.of(Waiting.of(
                order.id(),
                order.number(),
                order.urgency(),
                List.of(AskReason.of(AskReason.Kind.WITHDRAWAL_ASKED)),
                telling.at(),
                due)));
    }

    static Outcome outcome(AboutOrder.Deed deed) {
        return switch (deed) {
            case TELL, WITHDRAW -> Outcome.ANSWERED;
            case URGE -> Outcome.URGED;
            case ADD -> Outcome.JOINED;
        };
    }

    private ContactRow row(Telling telling, AboutOrder about, OrderSnapshot order, Actor actor) {
        SealingKey key = keys.of(order.requesterId());
        return new ContactRow(
                telling.id(),
                telling.number(),
                about.channel(),
                ContactType.CONSULT,
                order.requesterId(),
                telling.at(),
                null,
                ContactRows.sealed(key, telling.words()),
                null,
                order.topic(),
                1,
                order.place(),
                order.share(),
                order.safeContact(),
                false,
                null,
                null,
                outcome(about.deed()),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                order.id(),
                about.photos(),
                about.callId(),
                actor.code(),
                actor.unit(),
                catalogue.version(),
                telling.code().hash(),
                key.seal(telling.code().written()),
                false);
    }

    private static ContactFact fact(Telling telling, AboutOrder about, OrderSnapshot order) {
        return new ContactFact.Received(
                telling.number(),
                about.channel(),
                ContactType.CONSULT,
                outcome(about.deed()),
                order.requesterId(),
                order.topic(),
                order.place().district(),
                order.place().street(),
                0,
                order.id(),
                about.deed(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                about.callId(),
                false);
    }

    private static ContactAnswer answer(Telling telling, AboutOrder about, long order, int repeat) {
        return new ContactAnswer(
                telling.id(),
                telling.number(),
                telling.code().written(),
                telling.at(),
                outcome(about.deed()),
                null,
                List.of(),
                new ContactAnswer.ExistingOrder(order, about.orderNumber(), repeat),
                List.of(),
                List.of());
    }
}
