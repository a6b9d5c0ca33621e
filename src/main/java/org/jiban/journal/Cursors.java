package org.jiban.journal;

import java.util.Optional;
import org.jiban.journal.Tail.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each consumer has read. The locked row is the lease: one process at a time feeds a consumer. */
@Component
class Cursors {
    private final JdbcClient jdbc;

    Cursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(String consumer) {
        jdbc.sql("""
                INSERT INTO journal_cursor (consumer, era, xid, id) VALUES (:consumer, 0, 0, 0)
                ON CONFLICT (consumer) DO NOTHING""").param("consumer", consumer).update();
    }

    /** The consumer's position, locked until the transaction ends; empty while another process feeds it. */
    Optional<Position> lock(String consumer) {
        return jdbc.sql("SELECT era, xid, id FROM journal_cursor WHERE consumer = :consumer FOR UPDATE SKIP LOCKED")
                .param("consumer", consumer)
                .query((row, number) -> new Position(row.getInt("era"), row.getLong("xid"), row.getLong("id")))
                .optional();
    }

    /** Takes the consumer's row for this transaction, after whoever feeds it now has finished. */
    void await(String consumer) {
        jdbc.sql("SELECT consumer FROM journal_cursor WHERE consumer = :consumer FOR UPDATE")
                .param("consumer", consumer)
                .query(String.class)
                .single();
    }

    Position peek(String consumer) {
        return jdbc.sql("SELECT era, xid, id FROM journal_cursor WHERE consumer = :consumer")
                .param("consumer", consumer)
                .query((row, number) -> new Position(row.getInt("era"), row.getLong("xid"), row.getLong("id")))
                .optional()
                .orElse(Position.START);
    }

    void move(String consumer, Position to) {
        jdbc.sql("UPDATE journal_cursor SET era = :era, xid = :xid, id = :id WHERE consumer = :consumer")
                .param("era", to.era())
                .param("xid", to.xid())
                .param("id", to.id())
                .param("consumer", consumer)
                .update();
    }
}
