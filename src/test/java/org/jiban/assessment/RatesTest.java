package org.jiban.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiban.order.Satisfaction.BASICALLY_SATISFIED;
import static org.jiban.order.Satisfaction.DISSATISFIED;
import static org.jiban.order.Satisfaction.NOT_RATED;
import static org.jiban.order.Satisfaction.SATISFIED;
import static org.jiban.order.Solved.NO;
import static org.jiban.order.Solved.PARTLY;
import static org.jiban.order.Solved.YES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jiban.journal.JournalReader;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules of the rates, each by an example small enough to be done by hand. Every test has a month of its own. */
@JibanTest
class RatesTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String STREET = "test-street";
    private static final String DISTRICT = "test-district";

    private final TestApplication application;
    private final Rates rates;
    private final JournalReader reader;
    private final RatesVerification verification;

    RatesTest(TestApplication application, Rates rates, JournalReader reader, RatesVerification verification) {
        this.application = application;
        this.rates = rates;
        this.reader = reader;
        this.verification = verification;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BEIJING).toInstant();
    }

    private OrderStory order(String lead, Instant at) {
        return new OrderStory(application, lead, STREET, DISTRICT, at);
    }

    private Counts counts(String unit, String period) {
        reader.drain();
        return rates.cell(Level.UNIT, unit, YearMonth.parse(period)).counts();
    }

    /** Whatever the example, the proof over entries agrees. */
    @AfterEach
    void theProofAgrees() {
        reader.drain();
        assertThat(verification.verify(null).differences()).isEmpty();
    }

    @Test
    void theThreeRatesOfAUnitByHand() {
        Instant start = at("2024-01-02T09:00");
        // 1: contacted in 2 h, solved, satisfied        -> responded, solved, pleased
        order("hand", start)
                .contacted(start.plus(Duration.ofHours(2)))
                .answered()
                .unitLimitPassed()
                .verdict(at("2024-01-10T10:00"), true, YES, SATISFIED);
        // 2: contacted in 24 h exactly, partly solved   -> responded, not solved, pleased
        order("hand", start)
                .contacted(start.plus(Duration.ofHours(24)))
                .answered()
                .unitLimitPassed()
                .verdict(at("2024-01-10T10:00"), null, PARTLY, BASICALLY_SATISFIED);
        // 3: contacted a second too late, not solved    -> not responded, not solved, not pleased
        order("hand", start)
                .contacted(start.plus(Duration.ofHours(24)).plusSeconds(1))
                .answered()
                .unitLimitPassed()
                .verdict(at("2024-01-10T10:00"), true, NO, DISSATISFIED);
        // 4: never contacted, solved, not rated         -> not responded, solved, outside the base of satisfaction
        order("hand", start)
                .triedInVain(start)
                .answered()
                .unitLimitPassed()
                .verdict(at("2024-01-10T10:00"), true, YES, NOT_RATED);
        // 5: contacted in time, nobody reached          -> responded, outside the bases of the other two
        order("hand", start).contacted(start).answered().unitLimitPassed().unreached(at("2024-01-12T10:00"));

        Counts counts = counts("hand", "2024-01");
        RateCell cell = rates.cell(Level.UNIT, "hand", YearMonth.parse("2024-01"));
        assertThat(counts.of(Figure.DUE)).isEqualTo(5);
        assertThat(cell.response()).isEqualTo(new Share(3, 5)); // 1, 2, 5
        assertThat(cell.resolution()).isEqualTo(new Share(2, 4)); // 1, 4 of 1-4
        assertThat(cell.satisfaction()).isEqualTo(new Share(2, 3)); // 1, 2 of 1-3
        assertThat(cell.coverage()).isEqualTo(new Share(4, 5));
        assertThat(counts.of(Figure.UNREACHED)).isEqualTo(1);
        // 100 * (0.2 * 3/5 + 0.4 * 2/4 + 0.4 * 2/3) = 12 + 20 + 26.67
        assertThat(cell.score(new org.jiban.calendar.Weights(0.2, 0.4, 0.4)))
                .isCloseTo(58.6667, org.assertj.core.data.Offset.offset(0.001));
        assertThat(rates.cell(Level.STREET, STREET, YearMonth.parse("2024-01"))
                        .counts()
                        .of(Figure.DUE))
                .isEqualTo(5);
        assertThat(rates.cell(Level.DISTRICT, DISTRICT, YearMonth.parse("2024-01"))
                        .counts()
                        .of(Figure.DUE))
                .isEqualTo(5);
        assertThat(rates.city(YearMonth.parse("2024-01")).counts().of(Figure.DUE))
                .isEqualTo(5);
    }

    @Test
    void anOrderBelongsToTheMonthInWhichItsLimitPassesThoughItIsCalledBackInTheNext() {
        // dispatched 24 Feb 12:00, limit 7 days: 2 March 12:00 (2024 is a leap year) -> March
        order("month", at("2024-02-24T12:00")).answered().unitLimitPassed();
        // dispatched 22 Feb 23:59, limit 29 Feb 23:59 -> February, though the verdict is of 4 March
        order("month", at("2024-02-22T23:59"))
                .answered()
                .unitLimitPassed()
                .verdict(at("2024-03-04T10:00"), true, YES, SATISFIED);
        assertThat(counts("month", "2024-02").of(Figure.DUE)).isEqualTo(1);
        assertThat(counts("month", "2024-02").of(Figure.SOLVED)).isEqualTo(1);
        assertThat(counts("month", "2024-03").of(Figure.DUE)).isEqualTo(1);
    }

    @Test
    void aCallbackFinishedBeforeTheLimitDecidesTheMonth() {
        // limit 3 May, but closed early and called back on 30 April
        order("early", at("2024-04-26T09:00"))
                .answered()
                .closedEarly(at("2024-04-29T09:00"))
                .verdict(at("2024-04-30T09:00"), true, YES, SATISFIED);
        // closed early on 30 April, called back on 6 May, after the limit of 3 May: the limit decides
        order("early", at("2024-04-26T09:00"))
                .answered()
                .closedEarly(at("2024-04-30T09:00"))
                .verdict(at("2024-05-06T09:00"), true, YES, SATISFIED);
        assertThat(counts("early", "2024-04").of(Figure.DUE)).isEqualTo(1);
        assertThat(counts("early", "2024-05").of(Figure.DUE)).isEqualTo(1);
        assertThat(counts("early", "2024-05").of(Figure.OVERDUE)).isZero();
    }

    @Test
    void theLimitIsWhenItPassesNotWhenTheSweeperComesBy() {
        // limit 31 May 23:30, swept three hours later; the callback came in between, on 1 June
        order("swept", at("2024-05-24T23:30"))
                .answered()
                .closedEarly(at("2024-05-31T23:00"))
                .verdict(at("2024-06-01T00:10"), true, YES, SATISFIED);
        order("swept", at("2024-05-24T23:30")).unitLimitPassed(Duration.ofHours(3));
        assertThat(counts("swept", "2024-05").of(Figure.DUE)).isEqualTo(2);
        assertThat(counts("swept", "2024-06").of(Figure.DUE)).isZero();
    }

    @Test
    void aReopenedOrderCountsOnceAndItsLatestVerdictReplacesTheEarlier() {
        order("again", at("2024-06-03T09:00"))
                .contacted(at("2024-06-03T10:00"))
                .answered()
                .unitLimitPassed()
                .verdict(at("2024-06-11T09:00"), true, NO, DISSATISFIED)
                .reopened(at("2024-06-11T09:00"))
                .answered()
                .unitLimitPassed()
                .verdict(at("2024-07-02T09:00"), true, YES, SATISFIED);
        Counts june = counts("again", "2024-06");
        assertThat(june.of(Figure.DUE)).isEqualTo(1);
        assertThat(june.of(Figure.REACHED)).isEqualTo(1);
        assertThat(june.of(Figure.SOLVED)).isEqualTo(1);
        assertThat(june.of(Figure.UNSOLVED)).isZero();
        assertThat(june.of(Figure.DISSATISFIED)).isZero();
        assertThat(june.of(Figure.REOPENED)).isEqualTo(1);
        assertThat(counts("again", "2024-07").of(Figure.DUE)).isZero();
    }

    @Test
    void theOrderBelongsToTheUnitThatLeadsThenAndOnlyItsOwnContactCounts() {
        // the first unit contacted in time and gave the order up; the second never contacted
        order("given-up", at("2024-07-01T09:00"))
                .contacted(at("2024-07-01T10:00"))
                .redispatched("taken-over", at("2024-07-03T09:00"))
                .answered()
                .unitLimitPassed();
        // sent on only after its month was decided: it stays with the unit that led then
        order("given-up", at("2024-07-01T09:00"))
                .contacted(at("2024-07-01T10:00"))
                .answered()
                .unitLimitPassed()
                .verdict(at("2024-07-09T09:00"), true, NO, DISSATISFIED)
                .reopened(at("2024-07-09T09:00"))
                .redispatched("taken-over", at("2024-07-10T09:00"))
                .contacted(at("2024-07-10T10:00"))
                .answered()
                .unitLimitPassed()
                .verdict(at("2024-07-20T09:00"), true, YES, SATISFIED);
        assertThat(counts("given-up", "2024-07").of(Figure.DUE)).isEqualTo(1);
        assertThat(counts("given-up", "2024-07").of(Figure.RESPONDED)).isEqualTo(1);
        assertThat(counts("given-up", "2024-07").of(Figure.SOLVED)).isEqualTo(1);
        assertThat(counts("taken-over", "2024-07").of(Figure.DUE)).isEqualTo(1);
        assertThat(counts("taken-over", "2024-07").of(Figure.RESPONDED)).isZero();
    }

    @Test
    void aContactTheCitizenDeniesIsNoResponse() {
        order("denied", at("2024-08-01T09:00"))
                .contacted(at("2024-08-01T10:00"))
                .answered()
                .unitLimitPassed()
                .verdict(at("2024-08-09T09:00"), false, YES, SATISFIED);
        Counts counts = counts("denied", "2024-08");
        assertThat(counts.of(Figure.RESPONDED)).isZero();
        assertThat(counts.of(Figure.UNRESPONDED)).isEqualTo(1);
        assertThat(counts.of(Figure.DENIED)).isEqualTo(1);
    }

    @Test
    void aContactClaimedFromLongBeforeItsEntryCountsFromTheEntry() {
        // said to have happened within 24 h, entered 3 h after it: more than the tolerance of 120 minutes, and too late
        order("claimed", at("2024-09-02T09:00"))
                .contacted(at("2024-09-03T08:00"), at("2024-09-03T11:00"))
                .answered()
                .unitLimitPassed();
        // the same, entered 2 h after it, as the tolerance allows
        order("claimed", at("2024-09-02T09:00"))
                .contacted(at("2024-09-03T08:00"), at("2024-09-03T10:00"))
                .answered()
                .unitLimitPassed();
        Counts counts = counts("claimed", "2024-09");
        assertThat(counts.of(Figure.DUE)).isEqualTo(2);
        assertThat(counts.of(Figure.RESPONDED)).isEqualTo(1);
    }

    @Test
    void anUnansweredOrderIsOverdueAndADelayOfTheHotlineIsNotTheNewUnits() {
        order("overdue", at("2024-10-01T09:00")).unitLimitPassed();
        // sent on on the sixth day: the citizen's limit (8 Oct) passes first, the new unit answers in its own (13 Oct)
        order("other", at("2024-10-01T09:00"))
                .redispatched("overdue", at("2024-10-06T09:00"))
                .feedbackLimitPassed()
                .answered()
                .unitLimitPassed();
        Counts counts = counts("overdue", "2024-10");
        assertThat(counts.of(Figure.DUE)).isEqualTo(2);
        assertThat(counts.of(Figure.OVERDUE)).isEqualTo(1);
        assertThat(counts.of(Figure.HOTLINE_DELAYED)).isEqualTo(1);
    }

    @Test
    void anOrderWithdrawnBeforeItsLimitCountsNowhereAndRepeatsAreNoSecondOrder() {
        order("few", at("2024-11-01T09:00")).contacted(at("2024-11-01T10:00")).withdrawn(at("2024-11-02T09:00"));
        order("few", at("2024-11-01T09:00"))
                .urged(at("2024-11-02T09:00"))
                .urged(at("2024-11-03T09:00"))
                .answered()
                .unitLimitPassed();
        Counts counts = counts("few", "2024-11");
        assertThat(counts.of(Figure.DUE)).isEqualTo(1);
        assertThat(counts.of(Figure.REPEATED)).isEqualTo(1);
    }

    @Test
    void anOrderOfAnUnknownStreetCountsForItsUnitAndTheCityOnly() {
        new OrderStory(application, "placeless", null, null, at("2024-12-02T09:00"))
                .answered()
                .unitLimitPassed();
        reader.drain();
        assertThat(counts("placeless", "2024-12").of(Figure.DUE)).isEqualTo(1);
        assertThat(rates.city(YearMonth.parse("2024-12")).counts().of(Figure.DUE))
                .isEqualTo(1);
        assertThat(rates.cells(Level.STREET, YearMonth.parse("2024-12"))).isEmpty();
    }
}
