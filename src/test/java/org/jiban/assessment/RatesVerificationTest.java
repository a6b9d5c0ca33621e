package org.jiban.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiban.support.TamperedApplication.asSuperuser;

import java.time.Instant;
import java.time.YearMonth;
import org.jiban.assessment.RatesVerification.Difference;
import org.jiban.journal.JournalReader;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jiban.support.TamperedApplication;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.Test;

class RatesVerificationTest {
    private static final Instant START = Instant.parse("2019-03-04T02:00:00Z");
    private static final YearMonth PERIOD = YearMonth.of(2019, 3);

    private final TestApplication application = TamperedApplication.shared();
    private final RatesVerification verification = application.bean(RatesVerification.class);
    private final JournalReader reader = application.bean(JournalReader.class);

    private void oneOrder(String unit) {
        var story = new OrderStory(application, unit, null, null, START)
                .contacted(START.plusSeconds(3600))
                .answered()
                .unitLimitPassed();
        story.verdict(story.unitDue().plusSeconds(3600), true, Solved.YES, Satisfaction.SATISFIED);
    }

    @Test
    void oneCorruptedCellIsNamedWithUnitPeriodStoredAndExpected() {
        oneOrder("corrupted");
        reader.drain();
        assertThat(verification.verify(PERIOD).agrees()).isTrue();
        asSuperuser("UPDATE rate_cell SET solved = solved + 1 WHERE level = 'UNIT' AND code = 'corrupted'");
        assertThat(verification.verify(PERIOD).differences())
                .containsExactly(new Difference("UNIT", "corrupted", "2019-03", false, "solved", 2, 1));
        assertThat(verification.verify(YearMonth.of(2019, 4)).agrees()).isTrue();
        asSuperuser("UPDATE rate_cell SET solved = solved - 1 WHERE level = 'UNIT' AND code = 'corrupted'");
    }

    @Test
    void aCellOfNobodyAndALostCellAreFound() {
        oneOrder("lost");
        reader.drain();
        asSuperuser("UPDATE rate_cell SET code = 'nobody' WHERE level = 'UNIT' AND code = 'lost'");
        assertThat(verification.verify(PERIOD).differences())
                .contains(
                        new Difference("UNIT", "nobody", "2019-03", false, "due", 1, 0),
                        new Difference("UNIT", "lost", "2019-03", false, "due", 0, 1));
        asSuperuser("UPDATE rate_cell SET code = 'lost' WHERE level = 'UNIT' AND code = 'nobody'");
    }

    @Test
    void aBatchThatWasReadAndNotCountedIsFound() {
        reader.drain();
        oneOrder("dropped");
        // the cursor moves over the batch as if it had been counted
        asSuperuser("UPDATE journal_cursor SET (era, xid, id) = (SELECT era, xid, id FROM entry"
                + " ORDER BY era DESC, xid DESC, id DESC LIMIT 1) WHERE consumer = 'rates'");
        assertThat(verification.verify(PERIOD).differences())
                .contains(new Difference("UNIT", "dropped", "2019-03", false, "due", 0, 1))
                .allMatch(each -> each.level().equals("CITY") || each.code().equals("dropped"));
        asSuperuser("DELETE FROM entry WHERE facts ->> 'lead' = 'dropped'");
    }

    @Test
    void whatTheConsumerHasNotReadYetIsToldAndIsNoDifference() {
        reader.drain();
        oneOrder("unread");
        RatesVerification.Result result = verification.verify(PERIOD);
        assertThat(result.agrees()).isTrue();
        assertThat(result.unread()).isEqualTo(3);
        reader.drain();
        assertThat(verification.verify(PERIOD).unread()).isZero();
    }

    @Test
    void countingAnewRepairsWhatWasCorrupted() {
        oneOrder("repaired");
        reader.drain();
        asSuperuser("UPDATE rate_cell SET due = due + 7 WHERE code = 'repaired'");
        assertThat(verification.verify(PERIOD).agrees()).isFalse();
        application.bean(RatesRebuild.class).rebuild();
        RatesVerification.Result result = verification.verify(null);
        assertThat(result.differences()).isEmpty();
        assertThat(result.unread()).isZero();
    }
}
