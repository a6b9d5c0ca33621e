package org.jiban.callback;

import java.sql.Timestamp;
import java.util.List;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes for supervisors about requesters who are dissatisfied although it is solved; gone when read. */
@Component
class Notes {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Transactions transactions;

    Notes(JdbcClient jdbc, Journal journal, Transactions transactions) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transactions = transactions;
    }

    void add(Note note) {
        jdbc.sql("""
                INSERT INTO callback_note (order_id, attempt_id, number, lead, at)
                VALUES (:order, :attempt, :number, :lead, :at)""")
                .param("order", note.orderId())
                .param("attempt", note.attemptId())
                .param("number", note.number())
                .param("lead", note.lead())
                .param("at", Timestamp.from(note.at()))
                .update();
    }

    /** Unread notes, newest first. */
    List<Note> unread(int limit) {
        return jdbc.sql("SELECT * FROM callback_note ORDER BY at DESC, order_id LIMIT :limit")
                .param("limit", limit)
                .query((row, number) -> new Note(
                        row.getLong("order_id"),
                        row.getLong("attempt_id"),
                        row.getString("number"),
                        row.getString("lead"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void read(long order, long attempt, Actor actor) {
        transactions.inOne(() -> {
            int gone = jdbc.sql("DELETE FROM callback_note WHERE order_id = :order AND attempt_id = :attempt")
                    .param("order", order)
                    .param("attempt", attempt)
                    .update();
            if (gone == 0) {
                throw new NotFound("callback-note-gone");
            }
            journal.write(Subject.order(order), actor, new CallbackFact.NoteRead(attempt));
        });
    }
}
