package org.jiban.order;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiban.order.OrderMother.AGENT;
import static org.jiban.order.OrderMother.ASSISTANT;
import static org.jiban.order.OrderMother.CALLER;
import static org.jiban.order.OrderMother.DISPATCHER;
import static org.jiban.order.OrderMother.HANDLER;
import static org.jiban.order.OrderMother.OTHER_STREET;
import static org.jiban.order.OrderMother.STRANGER;
import static org.jiban.order.OrderMother.STREET;
import static org.jiban.order.OrderMother.SUPERVISOR;
import static org.jiban.order.OrderMother.WATER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiban.calendar.CallbackMode;
import org.jiban.journal.Entry;
import org.jiban.journal.Journal;
import org.jiban.kernel.MovableClock;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Urgency;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.timer.Sweeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JibanTest
class OrderLifeTest {
    private final TestApplication application;
    private final WorkOrders orders;
    private final Journal journal;
    private final MovableClock clock;
    private final Sweeper sweeper;

    OrderLifeTest(
            TestApplication application, WorkOrders orders, Journal journal, MovableClock clock, Sweeper sweeper) {
        this.application = application;
        this.orders = orders;
        this.journal = journal;
        this.clock = clock;
        this.sweeper = sweeper;
    }

    @BeforeEach
    void startInTheMorning() {
        clock.set(TestApplication.MORNING);
    }

    private OrderMother order() {
        return new OrderMother(application);
    }

    private List<String> acts(long order) {
        return journal.history(Subject.order(order), 100).reversed().stream()
                .map(Entry::act)
                .filter(act -> act.startsWith("order."))
                .toList();
    }

    private Verdict verdict(Solved solved) {
        return new Verdict(1, CallbackMode.PHONE, true, solved, false, true, Satisfaction.SATISFIED, List.of());
    }

    @Test
    void anOrderGoesFromOpeningToClosed() {
        OpenedOrder opened = order().open();
        long id = opened.id();
        assertThat(opened.stage()).isEqualTo(Stage.DISPATCHED);
        assertThat(opened.number()).startsWith("12345-261124-");
        orders.sign(id, HANDLER);
        orders.contactAttempt(id, true, "约明天上午上门", HANDLER);
        orders.note(id, "已联系物业", HANDLER);
        orders.visit(id, new Visit(1, true, "水管接头松动"), HANDLER);
        orders.answer(id, new Answer("已更换接头，试水正常", Solved.YES, true), HANDLER);
        assertThat(orders.snapshot(id).stage()).isEqualTo(Stage.CALLBACK_DUE);
        assertThat(orders.verdict(id, verdict(Solved.YES), CALLER)).isEqualTo(VerdictEdge.CLOSE);

        OrderView view = orders.find(opened.number(), AGENT);
        assertThat(view.stage()).isEqualTo(Stage.CLOSED);
        assertThat(view.closedGround()).isEqualTo(ClosingGround.SOLVED);
        assertThat(acts(id))
                .containsExactly(
                        "order.opened",
                        "order.dispatched",
                        "order.signed",
                        "order.contact-attempted",
                        "order.noted",
                        "order.visited",
                        "order.answered",
                        "order.callback-due",
                        "order.verdict-given",
                        "order.closed");
    }

    @Test
    void anOrderCannotBeAnsweredBeforeItIsSignedNorUnheard() {
        long id = order().open().id();
        Answer answer = new Answer("已处理", Solved.YES, false);
        assertThatThrownBy(() -> orders.answer(id, answer, HANDLER))
                .isInstanceOf(OutOfOrder.class)
                .hasMessage("order-act-not-now");
        orders.sign(id, HANDLER);
        assertThatThrownBy(() -> orders.answer(id, answer, HANDLER)).hasMessage("order-contact-first");
        orders.contactAttempt(id, false, null, HANDLER);
        orders.answer(id, answer, HANDLER);
        assertThat(orders.snapshot(id).stage()).isEqualTo(Stage.FEEDBACK_GIVEN);
    }

    @Test
    void aUnitThatTakesNoPartFindsNothing() {
        OpenedOrder opened = order().open();
        assertThatThrownBy(() -> orders.sign(opened.id(), STRANGER)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.find(opened.number(), STRANGER)).isInstanceOf(NotFound.class);
        assertThat(orders.list(OrderFilter.NONE, STRANGER, null, 200).items())
                .noneMatch(line -> line.number().equals(opened.number()));
    }

    @Test
    void theHotlineCannotSignAndAUnitCannotWithdraw() {
        long id = order().open().id();
        assertThatThrownBy(() -> orders.sign(id, AGENT)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> orders.withdraw(id, "不反映了", HANDLER)).isInstanceOf(NotAllowed.class);
        orders.withdraw(id, "来电要求撤回", AGENT);
        assertThat(orders.snapshot(id).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThatThrownBy(() -> orders.sign(id, HANDLER)).hasMessage("order-act-not-now");
    }

    @Test
    void anAssistSignsAndWorksWithoutMovingTheOrder() {
        long id = order().assistedBy(WATER).open().id();
        orders.sign(id, ASSISTANT);
        assertThat(orders.snapshot(id).stage()).isEqualTo(Stage.DISPATCHED);
        assertThatThrownBy(() -> orders.sign(id, ASSISTANT)).hasMessage("order-signed-already");
        orders.sign(id, HANDLER);
        orders.contactAttempt(id, true, null, ASSISTANT);
        assertThat(orders.snapshot(id).stage()).isEqualTo(Stage.SIGNED);
        assertThatThrownBy(() -> orders.answer(id, new Answer("好了", Solved.YES, false), ASSISTANT))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whenTheLimitPassesTheRequesterIsAskedAndSilenceIsOverdue() {
        OpenedOrder opened = order().open();
        Instant due = requireNonNull(opened.unitDue());
        clock.set(due.minusSeconds(1));
        sweeper.sweepAll();
        assertThat(orders.snapshot(opened.id()).stage()).isEqualTo(Stage.DISPATCHED);
        clock.set(due);
        sweeper.sweepAll();
        OrderSnapshot after = orders.snapshot(opened.id());
        assertThat(after.stage()).isEqualTo(Stage.CALLBACK_DUE);
        assertThat(after.overdue()).isTrue();
        assertThat(acts(opened.id()))
                .containsSubsequence("order.sign-overdue", "order.answer-limit-passed", "order.callback-due")
                .filteredOn("order.answer-limit-passed"::equals)
                .hasSize(2);
        orders.sign(opened.id(), HANDLER);
        orders.contactAttempt(opened.id(), true, null, HANDLER);
        orders.answer(opened.id(), new Answer("迟到的答复", Solved.YES, false), HANDLER);
        assertThat(orders.snapshot(opened.id()).stage()).isEqualTo(Stage.CALLBACK_DUE);
        assertThatThrownBy(() -> orders.contactAttempt(opened.id(), true, null, HANDLER))
                .hasMessage("order-being-called-back");
    }

    @Test
    void anUrgentUnsignedOrderClimbsThreeTimes() {
        OpenedOrder opened = order().urgent(Urgency.L1).open();
        clock.tick(Duration.ofMinutes(16));
        sweeper.sweepAll();
        List<Entry> climbs = journal.history(Subject.order(opened.id()), 100).reversed().stream()
                .filter(entry -> entry.act().equals("order.sign-overdue"))
                .toList();
        assertThat(climbs)
                .extracting(entry -> entry.facts().get("step").asInt())
                .containsExactly(1, 2, 3);
        assertThat(climbs.getLast().facts().get("to").asString()).isEqualTo(OrderMother.DISTRICT);
    }

    @Test
    void unsolvedIsReopenedTwiceOnHalfTheLimitAndThenSupervised() {
        OpenedOrder opened = order().open();
        long id = opened.id();
        orders.sign(id, HANDLER);
        for (int round = 1; round <= 2; round++) {
            orders.contactAttempt(id, true, null, HANDLER);
            orders.answer(id, new Answer("已处理", Solved.YES, true), HANDLER);
            assertThat(orders.verdict(id, verdict(Solved.NO), CALLER)).isEqualTo(VerdictEdge.REOPEN);
            OrderSnapshot again = orders.snapshot(id);
            assertThat(again.stage()).isEqualTo(Stage.HANDLING);
            assertThat(again.round()).isEqualTo(round);
            assertThat(again.unitDue()).isEqualTo(clock.instant().plus(Duration.ofHours(84)));
        }
        orders.answer(id, new Answer("还是这样", Solved.NO, true), HANDLER);
        assertThat(orders.verdict(id, verdict(Solved.NO), CALLER)).isEqualTo(VerdictEdge.SUPERVISE);
        assertThatThrownBy(() -> orders.close(id, "已说明", CALLER)).isInstanceOf(NotAllowed.class);
        orders.reopen(id, "再办一次", SUPERVISOR);
        assertThat(orders.snapshot(id).stage()).isEqualTo(Stage.HANDLING);
    }

    @Test
    void onlyASupervisorMaySayThatNothingCanBeDone() {
        long id = answeredEarly();
        Verdict hopeless =
                new Verdict(1, CallbackMode.PHONE, true, Solved.NO, false, false, Satisfaction.DISSATISFIED, List.of());
        assertThatThrownBy(() -> orders.verdict(id, hopeless, CALLER)).isInstanceOf(NotAllowed.class);
        assertThat(orders.verdict(id, hopeless, SUPERVISOR)).isEqualTo(VerdictEdge.SUPERVISE);
        orders.close(id, "规划已定，说明清楚", SUPERVISOR);
        assertThat(orders.snapshot(id).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void nobodyIsAskedBeforeTheLimitUnlessTheyAgreed() {
        long id = order().open().id();
        orders.sign(id, HANDLER);
        orders.contactAttempt(id, true, null, HANDLER);
        orders.answer(id, new Answer("已处理", Solved.YES, false), HANDLER);
        assertThatThrownBy(() -> orders.verdict(id, verdict(Solved.YES), CALLER))
                .hasMessage("order-act-not-now");
        orders.closeEarly(id, org.jiban.kernel.Actor.citizen());
        assertThat(orders.verdict(id, verdict(Solved.YES), CALLER)).isEqualTo(VerdictEdge.CLOSE);
    }

    private long answeredEarly() {
        long id = order().open().id();
        orders.sign(id, HANDLER);
        orders.contactAttempt(id, true, null, HANDLER);
        orders.answer(id, new Answer("已处理", Solved.YES, true), HANDLER);
        return id;
    }

    @Test
    void aRedispatchStartsTheNewUnitsClockAndLeavesTheCitizensAlone() {
        OpenedOrder opened = order().open();
        clock.tick(Duration.ofDays(2));
        Assignment elsewhere = new Assignment(OTHER_STREET, List.of(), DispatchKind.REDISPATCH, "person", 1);
        assertThatThrownBy(() -> orders.dispatch(opened.id(), elsewhere, null, DISPATCHER))
                .hasMessage("field-missing");
        OrderSnapshot after = orders.dispatch(opened.id(), elsewhere, "不属于该街道", DISPATCHER);
        assertThat(after.feedbackDue()).isEqualTo(opened.feedbackDue());
        assertThat(after.unitDue()).isEqualTo(requireNonNull(opened.unitDue()).plus(Duration.ofDays(2)));
        assertThatThrownBy(() -> orders.sign(opened.id(), HANDLER)).isInstanceOf(NotFound.class);
        orders.sign(opened.id(), STRANGER);
        clock.set(requireNonNull(opened.feedbackDue()));
        sweeper.sweepAll();
        assertThat(orders.snapshot(opened.id()).stage()).isEqualTo(Stage.SIGNED);
        assertThat(acts(opened.id())).contains("order.answer-limit-passed").doesNotContain("order.callback-due");
    }

    @Test
    void aDistrictPassesOnWhatNobodyCouldPlaceWithoutLengtheningItsClock() {
        OpenedOrder opened = order().asBackstop().open();
        var district = OrderMother.of(OrderMother.DISTRICT, "701", org.jiban.kernel.Role.UNIT_LEAD);
        clock.tick(Duration.ofHours(5));
        OrderSnapshot after = orders.dispatch(
                opened.id(),
                new Assignment(STREET, List.of(), DispatchKind.REDISPATCH, "district", 1),
                "属地街道办理",
                district);
        assertThat(after.lead()).isEqualTo(STREET);
        assertThat(after.unitDue()).isEqualTo(opened.unitDue());
        assertThatThrownBy(() -> orders.dispatch(
                        opened.id(),
                        new Assignment(OTHER_STREET, List.of(), DispatchKind.REDISPATCH, "district", 1),
                        "再转",
                        HANDLER))
                .hasMessage("order-not-the-districts");
    }

    @Test
    void aQuestionHasItsOwnLimitAndTheCitizensClockRunsOn() {
        OpenedOrder opened = order().open();
        orders.sign(opened.id(), HANDLER);
        orders.ask(opened.id(), "哪个单元先漏的？", HANDLER);
        assertThatThrownBy(() -> orders.ask(opened.id(), "还有呢？", HANDLER)).hasMessage("order-question-open");
        orders.reply(opened.id(), "二单元", AGENT);
        assertThatThrownBy(() -> orders.reply(opened.id(), "再说一遍", AGENT)).hasMessage("order-no-question");
        orders.ask(opened.id(), "白天在家吗？", HANDLER);
        clock.tick(Duration.ofHours(48));
        sweeper.sweepAll();
        assertThat(acts(opened.id()))
                .containsSubsequence(
                        "order.asked", "order.question-answered", "order.asked", "order.question-timed-out");
        assertThat(orders.snapshot(opened.id()).feedbackDue()).isEqualTo(opened.feedbackDue());
    }

    @Test
    void whoComesBackThreeTimesIsWatchedBySupervisors() {
        OpenedOrder opened = order().open();
        assertThat(orders.urge(opened.id(), null, AGENT)).isEqualTo(1);
        assertThat(orders.urge(opened.id(), 42L, AGENT)).isEqualTo(2);
        assertThat(orders.find(opened.number(), SUPERVISOR).watchedAt()).isNull();
        orders.urge(opened.id(), null, org.jiban.kernel.Actor.citizen());
        assertThat(orders.find(opened.number(), SUPERVISOR).watchedAt()).isNotNull();
        assertThat(orders.snapshot(opened.id()).stage()).isEqualTo(Stage.DISPATCHED);
    }

    @Test
    void aRelayCallIsItselfTheEvidenceOfContact() {
        OpenedOrder opened = order().open();
        orders.sign(opened.id(), HANDLER);
        RelayCall call = orders.relayCall(opened.id(), HANDLER);
        assertThat(call.call()).isNotBlank();
        Entry entry = journal.history(Subject.order(opened.id()), 1).getFirst();
        assertThat(entry.act()).isEqualTo("order.contact-attempted");
        assertThat(entry.facts().get("relay").asBoolean()).isTrue();
        assertThat(entry.facts().get("reached").asBoolean()).isEqualTo(call.reached());
    }

    @Test
    void whoAskedNotToBeCalledIsNotCalled() {
        var wish = new org.jiban.requester.SafeContact(org.jiban.requester.SafeContact.Way.MESSAGE_ONLY, null, null);
        long id = order().safely(wish).open().id();
        orders.sign(id, HANDLER);
        assertThatThrownBy(() -> orders.relayCall(id, HANDLER)).hasMessage("order-not-to-be-called");
        long nameless = order().anonymous().open().id();
        orders.sign(nameless, HANDLER);
        assertThatThrownBy(() -> orders.relayCall(nameless, HANDLER)).hasMessage("order-requester-without-phone");
    }

    @Test
    void twoWhoActAtOnceDoNotOverwriteEachOther() {
        long id = order().open().id();
        OrderRows rows = application.bean(OrderRows.class);
        WorkOrder mine = rows.byId(id).orElseThrow();
        orders.sign(id, HANDLER);
        mine.sign(clock.instant());
        assertThatThrownBy(() -> rows.save(mine)).hasMessage("order-changed");
    }
}
