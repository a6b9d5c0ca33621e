package org.jiban.callback;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiban.order.OrderMother.AGENT;
import static org.jiban.order.OrderMother.CALLER;
import static org.jiban.order.OrderMother.HANDLER;
import static org.jiban.order.OrderMother.STRANGER;
import static org.jiban.order.OrderMother.STREET;
import static org.jiban.order.OrderMother.SUPERVISOR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jiban.calendar.CallbackMode;
import org.jiban.journal.Entry;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.MovableClock;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.kernel.Urgency;
import org.jiban.order.Answer;
import org.jiban.order.ClosingGround;
import org.jiban.order.NewOrder;
import org.jiban.order.OpenedOrder;
import org.jiban.order.OrderMother;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jiban.order.Stage;
import org.jiban.order.VerdictEdge;
import org.jiban.order.WorkOrders;
import org.jiban.requester.Caller;
import org.jiban.requester.KnownRequester;
import org.jiban.requester.Requesters;
import org.jiban.requester.SafeContact;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@JibanTest(alone = true)
class CallbacksTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Actor COLLEAGUE = OrderMother.staff("505", Role.CALLBACK);

    private final TestApplication application;
    private final Callbacks callbacks;
    private final WorkOrders orders;
    private final Journal journal;
    private final Requesters requesters;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    CallbacksTest(
            TestApplication application,
            Callbacks callbacks,
            WorkOrders orders,
            Journal journal,
            Requesters requesters,
            JdbcClient jdbc) {
        this.application = application;
        this.callbacks = callbacks;
        this.orders = orders;
        this.journal = journal;
        this.requesters = requesters;
        this.jdbc = jdbc;
        this.clock = application.clock();
    }

    /** Every test begins at ten in the morning of a day of its own; the clock never goes back. */
    @BeforeEach
    void nextMorning() {
        LocalDate tomorrow = clock.instant().atZone(BEIJING).toLocalDate().plusDays(1);
        clock.set(tomorrow.atTime(10, 0).atZone(BEIJING).toInstant());
        jdbc.sql("DELETE FROM callback_due").update();
    }

    private OrderMother order() {
        return new OrderMother(application);
    }

    /** An order whose requester agreed to be asked as soon as it is answered. */
    private long answered(OrderMother mother) {
        return answered(mother.open());
    }

    private long answered(OpenedOrder opened) {
        orders.sign(opened.id(), HANDLER);
        answerAgain(opened.id());
        return opened.id();
    }

    private void answerAgain(long id) {
        orders.contactAttempt(id, true, "约好上门", HANDLER);
        orders.answer(id, new Answer("已处理", Solved.YES, true), HANDLER);
    }

    private static CallbackReport verdict(Solved solved, Satisfaction satisfaction) {
        return verdict(solved, false, true, satisfaction, null);
    }

    private static CallbackReport verdict(
            Solved solved, boolean accepted, boolean feasible, Satisfaction satisfaction, @Nullable String words) {
        return new CallbackReport(
                CallbackMode.PHONE, true, true, solved, accepted, feasible, satisfaction, List.of(), words, null);
    }

    private static CitizenVerdict own(Solved solved) {
        return new CitizenVerdict(true, solved, false, Satisfaction.SATISFIED, List.of(), "水管修好了");
    }

    private List<Entry> entries(long order) {
        return journal.history(Subject.order(order), 200);
    }

    private List<String> acts(long order) {
        return entries(order).stream().map(Entry::act).toList();
    }

    private Stage stage(long order) {
        return orders.snapshot(order).stage();
    }

    // What a verdict leads to

    private record Combination(
            Solved solved, boolean accepted, Satisfaction satisfaction, boolean feasible, int reopeningsLeft) {
        /** Written out here, not taken from the code under test. */
        VerdictEdge expected() {
            if (solved == Solved.YES || (solved == Solved.PARTLY && accepted)) {
                return VerdictEdge.CLOSE;
            }
            return feasible && reopeningsLeft > 0 ? VerdictEdge.REOPEN : VerdictEdge.SUPERVISE;
        }
    }

    private static List<Combination> combinations() {
        return List.of(Solved.values()).stream()
                .flatMap(solved -> List.of(true, false).stream()
                        .flatMap(accepted -> List.of(Satisfaction.values()).stream()
                                .flatMap(satisfaction -> List.of(true, false).stream()
                                        .flatMap(feasible -> List.of(2, 1, 0).stream()
                                                .map(left -> new Combination(
                                                        solved, accepted, satisfaction, feasible, left))))))
                .filter(each -> each.solved() == Solved.PARTLY || !each.accepted())
                .toList();
    }

    @Test
    void everyVerdictHasExactlyOneEdgeWithItsEffects() {
        List<Combination> all = combinations();
        assertThat(all).hasSize(4 * 4 * 2 * 3);
        for (Combination each : all) {
            long id = answered(order());
            for (int round = 2; round > each.reopeningsLeft(); round--) {
                callbacks.report(id, verdict(Solved.NO, Satisfaction.NOT_RATED), CALLER);
                answerAgain(id);
            }
            Actor who = each.feasible() ? CALLER : SUPERVISOR;
            int before = entries(id).size();
            var outcome = callbacks.report(
                    id, verdict(each.solved(), each.accepted(), each.feasible(), each.satisfaction(), null), who);
            assertThat(outcome).as(each.toString()).isEqualTo(new CallbackOutcome.Judged(each.expected()));
            List<String> since =
                    acts(id).subList(0, entries(id).size() - before).reversed();
            assertThat(since).as(each.toString()).containsExactly("order.verdict-given", effect(each.expected()));
            assertEffects(id, each);
        }
    }

    private static String effect(VerdictEdge edge) {
        return switch (edge) {
            case CLOSE -> "order.closed";
            case REOPEN -> "order.reopened";
            case SUPERVISE -> "order.supervised";
        };
    }

    private void assertEffects(long id, Combination each) {
        OrderSnapshot after = orders.snapshot(id);
        boolean noted = callbacks.notes(1000).stream().anyMatch(note -> note.orderId() == id);
        assertThat(callbacks.due(id)).as(each.toString()).isEmpty();
        assertThat(noted)
                .as(each.toString())
                .isEqualTo(each.expected() == VerdictEdge.CLOSE && each.satisfaction() == Satisfaction.DISSATISFIED);
        switch (each.expected()) {
            case CLOSE -> {
                assertThat(after.stage()).as(each.toString()).isEqualTo(Stage.CLOSED);
                assertThat(orders.find(after.number(), AGENT).closedGround())
                        .isEqualTo(each.solved() == Solved.YES ? ClosingGround.SOLVED : ClosingGround.PARTLY_ACCEPTED);
            }
            case REOPEN -> {
                assertThat(after.stage()).as(each.toString()).isEqualTo(Stage.HANDLING);
                assertThat(after.round()).isEqualTo(3 - each.reopeningsLeft());
                // half of 7 days, which is 84 hours
                assertThat(after.unitDue()).isEqualTo(clock.instant().plus(Duration.ofHours(84)));
                assertThat(after.feedbackDue()).isEqualTo(after.unitDue());
            }
            case SUPERVISE -> {
                assertThat(after.stage()).as(each.toString()).isEqualTo(Stage.SUPERVISED);
                assertThat(after.round()).isEqualTo(2 - each.reopeningsLeft());
            }
        }
    }

    @Test
    void onlyASupervisorMaySayThatNothingCanBeDone() {
        long id = answered(order());
        CallbackReport infeasible = verdict(Solved.NO, false, false, Satisfaction.DISSATISFIED, null);
        assertThatThrownBy(() -> callbacks.report(id, infeasible, CALLER))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("order-infeasible-needs-supervisor");
        assertThat(stage(id)).isEqualTo(Stage.CALLBACK_DUE);
        assertThat(callbacks.attempts(id)).isEmpty();
    }

    @Test
    void aReopenedOrderIsAskedAboutAfreshAndItsOldLinkIsOver() {
        long id = answered(order());
        callbacks.report(id, CallbackReport.notReached(), CALLER);
        String link = callbacks.linkCode(id).orElseThrow();
        callbacks.report(id, verdict(Solved.NO, Satisfaction.DISSATISFIED), CALLER);
        assertThat(callbacks.linked(link)).isEqualTo(new Callbacks.Linked.Over(id));
        clock.set(requireNonNull(orders.snapshot(id).unitDue()).plusSeconds(1));
        application.settle();
        Due again = callbacks.due(id).orElseThrow();
        assertThat(again.round()).isEqualTo(1);
        assertThat(again.tries()).isZero();
        assertThat(callbacks.linkCode(id)).get().isNotEqualTo(link);
        assertThatThrownBy(() -> callbacks.rateByLink(link, own(Solved.YES))).hasMessage("callback-over");
    }

    // When, and by whom

    @Test
    void nobodyIsAskedASecondBeforeTheLimitAndEverybodyASecondAfter() {
        long id = order().urgent(Urgency.L2).open().id();
        orders.sign(id, HANDLER);
        orders.contactAttempt(id, true, null, HANDLER);
        orders.answer(id, new Answer("已处理", Solved.YES, false), HANDLER);
        Instant limit = requireNonNull(orders.snapshot(id).unitDue());
        clock.set(limit.minusSeconds(1));
        application.settle();
        assertThatThrownBy(() -> callbacks.report(id, verdict(Solved.YES, Satisfaction.SATISFIED), CALLER))
                .hasMessage("callback-not-due");
        clock.set(limit.plusSeconds(1));
        application.settle();
        callbacks.report(id, verdict(Solved.YES, Satisfaction.SATISFIED), CALLER);
        assertThat(stage(id)).isEqualTo(Stage.CLOSED);
        assertThatThrownBy(() -> callbacks.report(id, verdict(Solved.NO, Satisfaction.SATISFIED), CALLER))
                .hasMessage("callback-over");
    }

    @Test
    void theHandlersOwnPeopleNeverAskAndStrangersFindNothing() {
        long id = answered(order());
        CallbackReport report = verdict(Solved.YES, Satisfaction.SATISFIED);
        Actor callbackStaffOfTheUnit = OrderMother.of(STREET, "605", Role.CALLBACK);
        for (Actor own : List.of(HANDLER, callbackStaffOfTheUnit)) {
            assertThatThrownBy(() -> callbacks.report(id, report, own))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessage("callback-own-unit");
        }
        assertThatThrownBy(() -> callbacks.report(id, report, STRANGER)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> callbacks.report(id, report, AGENT)).isInstanceOf(NotAllowed.class);
        assertThat(stage(id)).isEqualTo(Stage.CALLBACK_DUE);
    }

    // Tries and appointments

    @Test
    void threeTriesAtDifferentTimesCloseTheOrderAsUnreached() {
        long id = answered(order().urgent(Urgency.L2));
        assertThat(callbacks.report(id, CallbackReport.notReached(), CALLER))
                .isEqualTo(new CallbackOutcome.NotReached(1, clock.instant().plus(Duration.ofHours(2))));
        assertThatThrownBy(() -> callbacks.report(id, CallbackReport.notReached(), CALLER))
                .hasMessage("callback-too-early");
        clock.tick(Duration.ofHours(2));
        callbacks.report(id, CallbackReport.notReached(), CALLER);
        clock.tick(Duration.ofHours(2).minusSeconds(1));
        assertThatThrownBy(() -> callbacks.report(id, CallbackReport.notReached(), CALLER))
                .hasMessage("callback-too-early");
        assertThat(stage(id)).isEqualTo(Stage.CALLBACK_DUE);
        clock.tick(Duration.ofSeconds(1));
        assertThat(callbacks.report(id, CallbackReport.notReached(), CALLER))
                .isEqualTo(new CallbackOutcome.NotReached(3, null));
        OrderSnapshot closed = orders.snapshot(id);
        assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
        assertThat(orders.find(closed.number(), AGENT).closedGround()).isEqualTo(ClosingGround.UNREACHED);
        assertThat(callbacks.attempts(id)).extracting(Attempt::attempt).containsExactly(3, 2, 1);
        assertThat(acts(id).subList(0, 3)).containsExactly("order.closed", "order.unreached", "callback.tried");
    }

    @Test
    void aTryInTheEveningIsFollowedByOneInTheMorning() {
        clock.tick(Duration.ofHours(10)); // 20:00
        long id = answered(order().urgent(Urgency.L2));
        callbacks.report(id, CallbackReport.notReached(), CALLER);
        // two hours later is 22:00, within the quiet hours: 08:00 the next morning
        assertThat(callbacks.due(id).orElseThrow().nextTryAt())
                .isEqualTo(clock.instant().plus(Duration.ofHours(12)));
    }

    @Test
    void anAppointmentIsNoFailedTryAndTheQueueWaitsForIt() {
        long id = answered(order().urgent(Urgency.L2));
        Instant agreed = clock.instant().plus(Duration.ofHours(5));
        assertThat(callbacks.report(id, CallbackReport.again(agreed), CALLER))
                .isEqualTo(new CallbackOutcome.Appointed(agreed));
        Due due = callbacks.due(id).orElseThrow();
        assertThat(due.tries()).isZero();
        assertThat(due.appointedAt()).isEqualTo(agreed);
        assertThat(acts(id).getFirst()).isEqualTo("callback.appointed");
        assertThat(callbacks.takeNext(CALLER)).isEmpty();
        assertThatThrownBy(() -> callbacks.report(id, CallbackReport.notReached(), CALLER))
                .hasMessage("callback-too-early");
        clock.set(agreed);
        assertThat(callbacks.takeNext(CALLER)).contains(due.requesterId());
        callbacks.report(id, CallbackReport.notReached(), CALLER);
        assertThat(callbacks.due(id).orElseThrow().tries()).isEqualTo(1);
    }

    @Test
    void anAppointmentLiesInTheFutureAndHasNoVerdict() {
        long id = answered(order().urgent(Urgency.L2));
        assertThatThrownBy(() -> callbacks.report(id, CallbackReport.again(clock.instant()), CALLER))
                .hasMessage("callback-again-past");
        assertThatThrownBy(() -> callbacks.report(
                        id, CallbackReport.again(clock.instant().plus(Duration.ofDays(31))), CALLER))
                .hasMessage("callback-again-far");
        CallbackReport both = new CallbackReport(
                CallbackMode.PHONE,
                true,
                true,
                Solved.YES,
                null,
                null,
                null,
                null,
                null,
                clock.instant().plusSeconds(60));
        assertThatThrownBy(() -> callbacks.report(id, both, CALLER)).hasMessage("callback-again-verdict");
    }

    @Test
    void whoNamedHoursIsCalledWithinThem() {
        SafeContact afternoons = SafeContact.read("HOURS 14:00-17:00");
        long id = answered(order().urgent(Urgency.L2).safely(afternoons));
        assertThat(callbacks.due(id).orElseThrow().nextTryAt())
                .isEqualTo(clock.instant().plus(Duration.ofHours(4)));
    }

    @Test
    void aCallbackNobodyBeganOrFinishedInTimeIsEnteredAsLate() {
        long id = answered(order().urgent(Urgency.L2));
        clock.tick(Duration.ofHours(24).plusSeconds(1));
        application.settle();
        assertThat(entries(id).getFirst().facts().path("which").asString()).isEqualTo("FIRST_TRY");
        assertThat(callbacks.counts().late()).isEqualTo(1);
        clock.tick(Duration.ofDays(4));
        application.settle();
        assertThat(entries(id).getFirst().facts().path("which").asString()).isEqualTo("FINISH");
        assertThat(stage(id)).isEqualTo(Stage.CALLBACK_DUE);
    }

    // One call for everything of a person

    @Test
    void oneCallCoversAllDueOrdersOfAPersonAndOneColleagueMakesIt() {
        OrderMother mother = order().urgent(Urgency.L2);
        NewOrder first = mother.order();
        KnownRequester person = known(mother.phone());
        long one = answered(orders.open(List.of(first), AGENT).getFirst());
        long two = answered(orders.open(List.of(mother.orderOf(person)), AGENT).getFirst());
        long another = answered(order().urgent(Urgency.L2));

        assertThat(callbacks.takeNext(CALLER)).contains(person.id());
        assertThat(callbacks.dueOf(person.id())).extracting(Due::orderId).containsExactly(one, two);
        assertThat(callbacks.takeNext(COLLEAGUE)).contains(requesterOf(another));
        assertThatThrownBy(() -> callbacks.take(person.id(), COLLEAGUE)).hasMessage("callback-claimed");
        assertThatThrownBy(() -> callbacks.report(two, CallbackReport.notReached(), COLLEAGUE))
                .hasMessage("callback-claimed");

        callbacks.report(one, verdict(Solved.YES, Satisfaction.SATISFIED), CALLER);
        callbacks.report(two, verdict(Solved.NO, Satisfaction.DISSATISFIED), CALLER);
        assertThat(callbacks.dueOf(person.id())).isEmpty();
        assertThat(stage(one)).isEqualTo(Stage.CLOSED);
        assertThat(stage(two)).isEqualTo(Stage.HANDLING);
    }

    @Test
    void aClaimEndsByItselfOrWhenItIsLetGo() {
        long id = answered(order().urgent(Urgency.L2));
        long person = requesterOf(id);
        callbacks.take(person, CALLER);
        clock.tick(Duration.ofMinutes(20));
        callbacks.take(person, COLLEAGUE);
        assertThatThrownBy(() -> callbacks.take(person, CALLER)).hasMessage("callback-claimed");
        callbacks.release(person, COLLEAGUE);
        callbacks.take(person, CALLER);
        assertThat(callbacks.waiting(10))
                .filteredOn(each -> each.requesterId() == person)
                .singleElement()
                .extracting(WaitingPerson::claimedBy)
                .isEqualTo(CALLER.code());
    }

    private KnownRequester known(String phone) {
        return application
                .bean(Transactions.class)
                .inOne(() -> requesters.register(new Caller(OrderMother.NAME, phone, false, SafeContact.ANY)));
    }

    private long requesterOf(long order) {
        return orders.snapshot(order).requesterId();
    }

    // Links

    @Test
    void aLinkGoesOutFirstAndThenAPersonCalls() {
        long id = answered(order());
        assertThat(callbacks.due(id).orElseThrow().mode()).isEqualTo(CallbackMode.SMS);
        assertThat(acts(id)).startsWith("callback.link-offered", "order.callback-due");
        assertThat(callbacks.takeNext(CALLER)).isEmpty();
        clock.tick(Duration.ofHours(24));
        application.settle();
        assertThat(callbacks.due(id).orElseThrow().mode()).isEqualTo(CallbackMode.PHONE);
        assertThat(callbacks.takeNext(CALLER)).contains(requesterOf(id));
        String link = callbacks.linkCode(id).orElseThrow();
        assertThat(callbacks.rateByLink(link, own(Solved.YES))).isEqualTo(VerdictEdge.CLOSE);
    }

    @Test
    void theRequesterAnswersByTheirLinkOnceAndTheCodeStandsNowhere() {
        long id = answered(order());
        String link = callbacks.linkCode(id).orElseThrow();
        assertThat(callbacks.linked(link)).isEqualTo(new Callbacks.Linked.Open(id));
        assertThat(entries(id))
                .noneSatisfy(each -> assertThat(each.facts().toString()).contains(link));
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM callback_link WHERE position(:code IN encode(sealed_code, 'escape')) > 0")
                        .param("code", link)
                        .query(Integer.class)
                        .single())
                .isZero();
        callbacks.rateByLink(link, own(Solved.PARTLY));
        assertThat(stage(id)).isEqualTo(Stage.HANDLING);
        Attempt attempt = callbacks.attempts(id).getFirst();
        assertThat(attempt.mode()).isEqualTo(CallbackMode.SMS);
        assertThat(attempt.actor()).isEqualTo("citizen");
        assertThat(callbacks.linked(link)).isEqualTo(new Callbacks.Linked.Used(id));
        assertThatThrownBy(() -> callbacks.rateByLink(link, own(Solved.YES))).hasMessage("callback-link-used");
        assertThatThrownBy(() -> callbacks.rateByLink("no-such-code", own(Solved.YES)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRequesterWithTheirQueryCodeIsAskedAsSoonAsTheyAnswer() {
        long id = order().open().id();
        assertThat(callbacks.ratable(id)).isFalse();
        assertThatThrownBy(() -> callbacks.rate(id, own(Solved.YES))).hasMessage("callback-not-due");
        orders.sign(id, HANDLER);
        orders.contactAttempt(id, true, null, HANDLER);
        orders.answer(id, new Answer("已处理", Solved.YES, false), HANDLER);
        assertThat(callbacks.ratable(id)).isTrue();
        assertThat(callbacks.rate(id, own(Solved.YES))).isEqualTo(VerdictEdge.CLOSE);
        assertThat(callbacks.attempts(id).getFirst().mode()).isEqualTo(CallbackMode.WEB);
        assertThat(acts(id)).contains("order.callback-due");
    }

    @Test
    void whoMustNotBeReachedIsLeftAloneAndCountsAsUnreachedInTheEnd() {
        long id = answered(order().urgent(Urgency.L2).safely(new SafeContact(SafeContact.Way.NEVER, null, null)));
        assertThat(callbacks.due(id).orElseThrow().modes()).containsExactly(CallbackMode.WEB);
        clock.tick(Duration.ofDays(5).minusSeconds(1));
        application.settle();
        assertThat(stage(id)).isEqualTo(Stage.CALLBACK_DUE);
        clock.tick(Duration.ofSeconds(1));
        application.settle();
        assertThat(stage(id)).isEqualTo(Stage.CLOSED);
        assertThat(acts(id)).contains("order.unreached", "callback.link-lapsed");
    }

    // Words and notes

    @Test
    void wordsRestSealedAndAreGoneAfterErasure() {
        long id = answered(order());
        callbacks.report(id, verdict(Solved.YES, false, true, Satisfaction.SATISFIED, "师傅很耐心"), CALLER);
        assertThat(callbacks.attempts(id).getFirst().words()).isEqualTo("师傅很耐心");
        assertThat(entries(id))
                .noneSatisfy(each -> assertThat(each.facts().toString()).contains("师傅"));
        byte[] stored = jdbc.sql("SELECT words FROM callback_attempt WHERE order_id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("师傅");
        requesters.erase(requesterOf(id), SUPERVISOR);
        assertThat(callbacks.attempts(id).getFirst().words()).isNull();
    }

    @Test
    void reasonsAreChosenFromTheCitysList() {
        long id = answered(order());
        CallbackReport unknown = new CallbackReport(
                CallbackMode.PHONE,
                true,
                true,
                Solved.NO,
                null,
                null,
                Satisfaction.DISSATISFIED,
                List.of("NOT_DONE", "BAD_WEATHER"),
                null,
                null);
        assertThatThrownBy(() -> callbacks.report(id, unknown, CALLER)).hasMessage("callback-reason-unknown");
        assertThat(callbacks.reasons()).extracting(Reason::code).contains("NOT_DONE", "TOO_SLOW");
    }

    @Test
    void aNoteForSupervisorsIsReadOnce() {
        long id = answered(order());
        callbacks.report(id, verdict(Solved.YES, Satisfaction.DISSATISFIED), CALLER);
        Note note = callbacks.notes(1000).stream()
                .filter(each -> each.orderId() == id)
                .findFirst()
                .orElseThrow();
        callbacks.readNote(id, note.attemptId(), SUPERVISOR);
        assertThatThrownBy(() -> callbacks.readNote(id, note.attemptId(), SUPERVISOR))
                .isInstanceOf(NotFound.class);
        assertThat(acts(id).getFirst()).isEqualTo("callback.note-read");
    }

    @Test
    void aWithdrawnOrderLeavesTheQueue() {
        long id = answered(order().urgent(Urgency.L2));
        orders.withdraw(id, "本人打来电话撤回", SUPERVISOR);
        assertThat(callbacks.due(id)).isEmpty();
        assertThat(callbacks.takeNext(CALLER)).isEmpty();
    }
}
