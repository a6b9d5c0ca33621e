package org.jiban.assessment;

import org.jiban.journal.JournalReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the rates and the volume anew (三率重算) from the first entry on; until it is done the figures are incomplete. */
@Component
public class RatesRebuild {
    private final JournalReader reader;
    private final VolumeCells volume;
    private final JdbcClient jdbc;

    RatesRebuild(JournalReader reader, VolumeCells volume, JdbcClient jdbc) {
        this.reader = reader;
        this.volume = volume;
        this.jdbc = jdbc;
    }

    /** Throws every figure away and reads the journal again, also while a process serves beside. */
    public void rebuild() {
        reader.restart(RatesConsumer.NAME, this::clear);
        reader.restart(VolumeConsumer.NAME, volume::clear);
        reader.drain(RatesConsumer.NAME);
        reader.drain(VolumeConsumer.NAME);
    }

    private void clear() {
        jdbc.sql("DELETE FROM rate_cell").update();
        jdbc.sql("DELETE FROM assessed_order").update();
        jdbc.sql("UPDATE rate_publication SET read = false").update();
    }
}
