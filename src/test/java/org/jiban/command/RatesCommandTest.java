package org.jiban.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiban.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The proofs of the rates from the command line: true, findings by name, wrong usage; and the repair. */
class RatesCommandTest {
    private static final Path HOME = TestDatabase.home().path("rates-command");

    private record Ran(int code, String out) {}

    private static Ran jiban(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", HOME.toString()));
        PrintStream before = System.out;
        var out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return new Ran(JibanCommand.run(all.toArray(String[]::new)), out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void aFigureThatIsStoredWronglyIsNamedUntilTheRatesAreRebuilt() {
        Ran responded = jiban("responded", "verify");
        assertThat(responded.out()).contains("Everything was responded to.");
        assertThat(responded.code()).isZero();
        plantACell();
        Ran found = jiban("rates", "verify", "--period", "2026-11");
        assertThat(found.out()).contains("unit 110108011 中关村街道, 2026-11, solved: stored 3, expected 0");
        assertThat(found.code()).isEqualTo(1);
        assertThat(jiban("rates", "rebuild").code()).isZero();
        Ran repaired = jiban("rates", "verify", "--json");
        assertThat(repaired.out()).contains("\"differences\" : [ ]");
        assertThat(repaired.code()).isZero();
    }

    private static void plantACell() {
        Where where = new Where();
        where.home = HOME;
        try (Parts parts = Parts.of(where)) {
            parts.get(JdbcClient.class).sql("""
                    INSERT INTO rate_cell
                    VALUES ('UNIT', '110108011', '2026-11', false, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)""").update();
        }
    }

    @Test
    void aWrongPeriodOrAMissingVerbIsUsage() {
        assertThat(jiban("rates", "verify", "--period", "last-month").code()).isEqualTo(2);
        assertThat(jiban("rates").code()).isEqualTo(2);
        assertThat(jiban("responded").code()).isEqualTo(2);
    }
}
