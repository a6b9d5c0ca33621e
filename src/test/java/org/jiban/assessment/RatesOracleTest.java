package org.jiban.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jiban.journal.JournalReader;
import org.jiban.kernel.MovableClock;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.support.TamperedApplication;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Consumer, oracle and proof agree on random journals; a failure is repeated with {@code -Djiban.seed=...}. */
class RatesOracleTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final TestApplication application = TamperedApplication.shared();
    private final Rates rates = application.bean(Rates.class);
    private final JournalReader reader = application.bean(JournalReader.class);

    @RepeatedTest(3)
    void consumerOracleAndProofAgreeOnARandomJournal(RepetitionInfo repetition) {
        long seed = Long.getLong("jiban.seed", System.nanoTime());
        System.err.println("Random journal of -Djiban.seed=" + seed);
        YearMonth first = YearMonth.of(2020 + repetition.getCurrentRepetition(), 1);
        List<String> units = List.of("u" + seed + "a", "u" + seed + "b", "u" + seed + "c");
        Oracle oracle = new Oracle();
        Instant start = first.atDay(1).atStartOfDay(BEIJING).toInstant();
        var lives = new RandomLives(application, oracle, units, start, new Random(seed)).prepare(80);

        lives.write(250);
        publish(first);
        Map<String, Map<Figure, Integer>> published = told(oracle, units, first);
        while (!lives.over()) {
            lives.write(50);
            reader.drain();
        }

        for (String unit : units) {
            for (int month = 0; month < 4; month++) {
                agrees(oracle, unit, first.plusMonths(month), seed);
            }
            RateCell cell = rates.cell(Level.UNIT, unit, first);
            for (Figure figure : Figure.values()) {
                assertThat(cell.counts().of(figure) - cell.corrections().of(figure))
                        .as("%s published for %s, seed %d", figure, unit, seed)
                        .isEqualTo(Objects.requireNonNull(published.get(unit)).get(figure));
            }
        }
        assertThat(application.bean(RatesVerification.class).verify(null).differences())
                .as("seed %d", seed)
                .isEmpty();
    }

    private void publish(YearMonth period) {
        reader.drain();
        Instant day = period.plusMonths(1).atDay(5).atStartOfDay(BEIJING).toInstant();
        application.bean(MovableClock.class).set(day);
        application
                .bean(Transactions.class)
                .inOne(() -> application.bean(Publications.class).due(new Subject("recurring", 0), day));
        reader.drain();
        assertThat(rates.publishedAt(period)).isPresent();
    }

    private static Map<String, Map<Figure, Integer>> told(Oracle oracle, List<String> units, YearMonth period) {
        Map<String, Map<Figure, Integer>> all = new HashMap<>();
        units.forEach(unit -> all.put(unit, oracle.counts(unit, period)));
        return all;
    }

    private void agrees(Oracle oracle, String unit, YearMonth period, long seed) {
        Map<Figure, Integer> expected = oracle.counts(unit, period);
        Counts counts = rates.cell(Level.UNIT, unit, period).counts();
        for (Figure figure : Figure.values()) {
            assertThat(counts.of(figure))
                    .as("%s of %s in %s, seed %d", figure, unit, period, seed)
                    .isEqualTo(expected.get(figure));
        }
    }
}
