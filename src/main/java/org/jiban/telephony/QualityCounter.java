package org.jiban.telephony;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiban.journal.Entry;
import org.jiban.journal.JournalConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Counts calls by the quarter of an hour in which they were offered. */
@Component
class QualityCounter implements JournalConsumer {
    private static final long IN_TIME_MS = 15_000;
    private static final long QUARTER_SECONDS = 900;

    private final JdbcTemplate batch;

    QualityCounter(JdbcTemplate batch) {
        this.batch = batch;
    }

    private record Cell(Instant start, String line) {}

    @Override
    public String name() {
        return "telephony-quality";
    }

    @Override
    public void consume(List<Entry> entries) {
        Map<Cell, Answering> counts = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.subject().kind().equals("call")) {
                count(entry, counts);
            }
        }
        if (!counts.isEmpty()) {
            store(counts);
        }
    }

    private static void count(Entry entry, Map<Cell, Answering> counts) {
        JsonNode facts = entry.facts();
        switch (entry.act()) {
            case "call.answered" -> {
                long wait = facts.get("waitMs").asLong();
                add(counts, facts, new Answering(1, wait <= IN_TIME_MS ? 1 : 0, 0, wait, 0));
            }
            case "call.abandoned" ->
                add(counts, facts, new Answering(0, 0, 1, facts.get("waitMs").asLong(), 0));
            case "call.ended" ->
                add(counts, facts, new Answering(0, 0, 0, 0, facts.get("talkMs").asLong()));
            default -> {}
        }
    }

    private static void add(Map<Cell, Answering> counts, JsonNode facts, Answering one) {
        Instant offered = Instant.parse(facts.get("offeredAt").asString());
        long quarter = Math.floorDiv(offered.getEpochSecond(), QUARTER_SECONDS) * QUARTER_SECONDS;
        Cell cell = new Cell(Instant.ofEpochSecond(quarter), facts.get("line").asString());
        counts.merge(cell, one, QualityCounter::sum);
    }

    private static Answering sum(Answering a, Answering b) {
        return new Answering(
                a.answered() + b.answered(),
                a.inTime() + b.inTime(),
                a.abandoned() + b.abandoned(),
                a.waitMs() + b.waitMs(),
                a.talkMs() + b.talkMs());
    }

    private void store(Map<Cell, Answering> counts) {
        batch.batchUpdate(
                """
                INSERT INTO call_quarter (start, line, answered, in_time, abandoned, wait_ms, talk_ms)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (start, line) DO UPDATE SET answered = call_quarter.answered + excluded.answered,
                    in_time = call_quarter.in_time + excluded.in_time,
                    abandoned = call_quarter.abandoned + excluded.abandoned,
                    wait_ms = call_quarter.wait_ms + excluded.wait_ms,
                    talk_ms = call_quarter.talk_ms + excluded.talk_ms""", counts.entrySet().stream().map(QualityCounter::row).toList());
    }

    private static Object[] row(Map.Entry<Cell, Answering> each) {
        Answering sum = each.getValue();
        return new Object[] {
            Timestamp.from(each.getKey().start()),
            each.getKey().line(),
            sum.answered(),
            sum.inTime(),
            sum.abandoned(),
            sum.waitMs(),
            sum.talkMs()
        };
    }
}
