package org.jiban.journal;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals what has been read, a batch at a time and off the path of those who write. Its cursor's lock makes it the only
 * sealer, and the seal commits with the cursor's move.
 */
@Component
class Sealer implements JournalConsumer {
    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;

    Sealer(JdbcClient jdbc, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "seal";
    }

    @Override
    public void consume(List<Entry> batch) {
        List<Canonical> entries = canonical(batch);
        var previous = seals.last();
        MessageDigest digest = Seal.after(previous.map(Seal::hash).orElse(Seal.NOTHING));
        entries.forEach(each -> each.feed(digest));
        seals.add(new Seal(
                previous.map(Seal::no).orElse(0L) + 1,
                entries.getFirst().position(),
                entries.getLast().position(),
                entries.size(),
                Seal.hash(digest),
                clock.instant()));
    }

    private List<Canonical> canonical(List<Entry> batch) {
        List<Long> ids = batch.stream().map(Entry::id).sorted().toList();
        return jdbc.sql("SELECT " + Canonical.COLUMNS
                        + " FROM entry WHERE id = ANY(:ids) AND id BETWEEN :from AND :to ORDER BY era, xid, id")
                .param("ids", ids.toArray(Long[]::new))
                .param("from", ids.getFirst())
                .param("to", ids.getLast())
                .query((row, number) -> Canonical.of(row))
                .list();
    }
}
