package org.jiban.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiban.calendar.CallbackMode;
import org.jiban.journal.Happening;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Ids;
import org.jiban.kernel.MovableClock;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.kernel.Urgency;
import org.jiban.order.OrderFact;
import org.jiban.order.PartRole;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jiban.order.VerdictEdge;
import org.jiban.support.TestApplication;
import org.jspecify.annotations.Nullable;

/** The entries of one order, told in order and at chosen times; the order itself does not exist. */
final class OrderStory {
    static final String TOPIC = "010101";
    private static final Actor TEST = Actor.system("test");

    final long id;
    private final TestApplication application;
    private final @Nullable String street;
    private final @Nullable String district;
    private String lead;
    private Instant contactDue;
    private Instant unitDue;
    private Instant feedbackDue;
    private boolean answered;
    private int round;

    /** A story of an order dispatched at {@code at}: contact within 24 hours, answer within 7 days. */
    OrderStory(
            TestApplication application, String lead, @Nullable String street, @Nullable String district, Instant at) {
        this.application = application;
        this.id = application.bean(Ids.class).next();
        this.lead = lead;
        this.street = street;
        this.district = district;
        contactDue = at.plus(Duration.ofHours(24));
        unitDue = at.plus(Duration.ofDays(7));
        feedbackDue = unitDue;
    }

    Instant contactDue() {
        return contactDue;
    }

    Instant unitDue() {
        return unitDue;
    }

    Instant feedbackDue() {
        return feedbackDue;
    }

    boolean isAnswered() {
        return answered;
    }

    String lead() {
        return lead;
    }

    /** Sent on to another unit, which gets its own clocks; the citizen's runs on. */
    OrderStory redispatched(String to, Instant at) {
        lead = to;
        contactDue = at.plus(Duration.ofHours(24));
        unitDue = at.plus(Duration.ofDays(7));
        answered = false;
        return this;
    }

    OrderStory contacted(Instant at) {
        return contacted(at, at);
    }

    /** Reached the requester at {@code happened}, entered at {@code recorded}. */
    OrderStory contacted(Instant happened, Instant recorded) {
        return write(happened, recorded, contact(true, happened));
    }

    OrderStory triedInVain(Instant at) {
        return write(at, at, contact(false, at));
    }

    private OrderFact contact(boolean reached, Instant at) {
        return new OrderFact.ContactAttempted(
                lead, PartRole.LEAD, null, reached, reached, false, null, 0, true, at.isAfter(contactDue), contactDue);
    }

    OrderStory answered() {
        answered = true;
        return this;
    }

    /** The citizen's clock runs out while the unit's still runs. */
    OrderStory feedbackLimitPassed() {
        return write(
                feedbackDue,
                feedbackDue,
                new OrderFact.AnswerLimitPassed(
                        OrderFact.Limit.FEEDBACK, lead, feedbackDue, unitDue, TOPIC, street, district));
    }

    /** The unit's clock runs out; entered {@code late} after. */
    OrderStory unitLimitPassed(Duration late) {
        return callbackDue(unitDue.plus(late), false);
    }

    OrderStory unitLimitPassed() {
        return unitLimitPassed(Duration.ZERO);
    }

    OrderStory closedEarly(Instant at) {
        return callbackDue(at, true);
    }

    private OrderStory callbackDue(Instant at, boolean early) {
        return write(
                at,
                at,
                new OrderFact.CallbackDue(
                        lead,
                        unitDue,
                        feedbackDue,
                        early,
                        !answered,
                        round,
                        TOPIC,
                        street,
                        district,
                        Urgency.L3,
                        contactDue,
                        null,
                        false,
                        null));
    }

    OrderStory verdict(Instant at, @Nullable Boolean contacted, Solved solved, Satisfaction satisfaction) {
        return write(
                at,
                at,
                new OrderFact.VerdictGiven(
                        1,
                        CallbackMode.PHONE,
                        true,
                        contacted,
                        solved,
                        false,
                        satisfaction,
                        true,
                        List.of(),
                        VerdictEdge.CLOSE,
                        false,
                        lead,
                        unitDue,
                        feedbackDue,
                        TOPIC,
                        street,
                        district,
                        Urgency.L3,
                        round,
                        0,
                        contactDue,
                        null,
                        false,
                        null,
                        false));
    }

    OrderStory unreached(Instant at) {
        return write(
                at,
                at,
                new OrderFact.Unreached(
                        3,
                        lead,
                        unitDue,
                        feedbackDue,
                        TOPIC,
                        street,
                        district,
                        Urgency.L3,
                        round,
                        0,
                        contactDue,
                        null,
                        false,
                        null,
                        false));
    }

    OrderStory reopened(Instant at) {
        round++;
        answered = false;
        unitDue = at.plus(Duration.ofHours(84));
        feedbackDue = unitDue;
        return write(
                at,
                at,
                new OrderFact.Reopened(
                        lead,
                        round,
                        OrderFact.Reopened.By.VERDICT,
                        null,
                        unitDue,
                        feedbackDue,
                        TOPIC,
                        street,
                        district));
    }

    OrderStory urged(Instant at) {
        return write(at, at, new OrderFact.Urged(lead, 1, null, TOPIC, street));
    }

    OrderStory withdrawn(Instant at) {
        return write(at, at, new OrderFact.Withdrawn(lead, 1));
    }

    private OrderStory write(Instant happened, Instant recorded, OrderFact fact) {
        application.bean(MovableClock.class).set(recorded);
        application
                .bean(Transactions.class)
                .inOne(() ->
                        application.bean(Journal.class).write(new Happening(Subject.order(id), TEST, happened, fact)));
        return this;
    }
}
