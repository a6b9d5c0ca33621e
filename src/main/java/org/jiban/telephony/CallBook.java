package org.jiban.telephony;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiban.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of calls, and of those that ring or talk now. */
@Component
class CallBook {
    /** How long after its start the exchange may still send events of a call. */
    static final Duration REMEMBERED = Duration.ofHours(72);

    private final JdbcClient jdbc;

    CallBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the exchange's name for a new call; false when it is known already, in which case parallel events wait. */
    boolean name(String reference, long callId, Instant offeredAt) {
        return jdbc.sql("""
                INSERT INTO call_reference (reference, call_id, forget_at) VALUES (:reference, :call, :forget)
                ON CONFLICT (reference) DO NOTHING""")
                        .param("reference", reference)
                        .param("call", callId)
                        .param("forget", Timestamp.from(offeredAt.plus(REMEMBERED)))
                        .update()
                == 1;
    }

    /** Finds the call by the exchange's name and locks it against other events. */
    Optional<Call> lock(String reference) {
        return jdbc.sql("SELECT call_id FROM call_reference WHERE reference = :reference FOR UPDATE")
                .param("reference", reference)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    Optional<Call> find(long id) {
        return jdbc.sql("SELECT * FROM call_record WHERE id = :id")
                .param("id", id)
                .query(CallBook::call)
                .optional();
    }

    /** The calls of one requester since {@code since}, newest first. */
    List<Call> of(long requesterId, Instant since) {
        return jdbc.sql("""
                SELECT * FROM call_record
                WHERE requester_id = :requester AND id >= :since AND direction = 'IN' ORDER BY id DESC LIMIT 50""")
                .param("requester", requesterId)
                .param("since", Ids.lowest(since))
                .query(CallBook::call)
                .list();
    }

    void add(Call call) {
        jdbc.sql("""
                INSERT INTO call_record (id, reference, direction, line, requester_id, offered_at)
                VALUES (:id, :reference, 'IN', :line, :requester, :offered)""")
                .param("id", call.id())
                .param("reference", call.reference())
                .param("line", call.line())
                .param("requester", call.requesterId())
                .param("offered", Timestamp.from(call.offeredAt()))
                .update();
        jdbc.sql("""
                INSERT INTO call_live (call_id, line, requester_id, offered_at)
                VALUES (:id, :line, :requester, :offered)""")
                .param("id", call.id())
                .param("line", call.line())
                .param("requester", call.requesterId())
                .param("offered", Timestamp.from(call.offeredAt()))
                .update();
    }

    void change(Call call) {
        jdbc.sql("""
                UPDATE call_record SET answered_at = :answered, abandoned_at = :abandoned, ended_at = :ended,
                    wrapped_at = :wrapped, agent = :agent, recording = :recording
                WHERE id = :id""")
                .param("id", call.id())
                .param("answered", time(call.answeredAt()))
                .param("abandoned", time(call.abandonedAt()))
                .param("ended", time(call.endedAt()))
                .param("wrapped", time(call.wrappedAt()))
                .param("agent", call.agent())
                .param("recording", call.recording())
                .update();
        follow(call);
    }

    private void follow(Call call) {
        if (call.endedAt() != null) {
            jdbc.sql("DELETE FROM call_live WHERE call_id = :id")
                    .param("id", call.id())
                    .update();
            return;
        }
        jdbc.sql("UPDATE call_live SET answered_at = :answered, agent = :agent WHERE call_id = :id")
                .param("id", call.id())
                .param("answered", time(call.answeredAt()))
                .param("agent", call.agent())
                .update();
    }

    /** Writes down a call that was placed for somebody; it is over when it is written. */
    void addPlaced(PlacedCall placed) {
        Instant end = placed.at().plusSeconds(placed.dialled().seconds());
        boolean reached = placed.dialled().outcome().reached();
        jdbc.sql("""
                INSERT INTO call_record (id, reference, direction, line, requester_id, order_id, unit, offered_at,
                    answered_at, ended_at, agent, outcome, recording)
                VALUES (:id, :reference, 'OUT', 'relay', :requester, :order, :unit, :at, :answered, :ended, :agent,
                    :outcome, :recording)""")
                .param("id", placed.id())
                .param("reference", "out-" + placed.id())
                .param("requester", placed.requesterId())
                .param("order", placed.orderId())
                .param("unit", placed.actor().unit())
                .param("at", Timestamp.from(placed.at()))
                .param("answered", reached ? Timestamp.from(placed.at()) : null)
                .param("ended", Timestamp.from(end))
                .param("agent", placed.actor().code())
                .param("outcome", placed.dialled().outcome().name())
                .param("recording", placed.dialled().recording())
                .update();
    }

    void endCallBack(long callId, CallBackEnd end) {
        jdbc.sql("UPDATE call_record SET call_back = :end WHERE id = :id")
                .param("id", callId)
                .param("end", end.name())
                .update();
    }

    /** Calls that ring, longest waiting first. */
    List<WaitingCall> ringing(int limit) {
        return jdbc.sql("""
                SELECT call_id, line, requester_id, offered_at FROM call_live
                WHERE answered_at IS NULL ORDER BY offered_at, call_id LIMIT :limit""")
                .param("limit", limit)
                .query((row, number) -> new WaitingCall(
                        row.getLong("call_id"),
                        row.getString("line"),
                        row.getObject("requester_id", Long.class),
                        row.getTimestamp("offered_at").toInstant()))
                .list();
    }

    /** The call somebody talks on now. */
    Optional<Call> talkingTo(String agent) {
        return jdbc.sql("""
                SELECT call_id FROM call_live WHERE agent = :agent AND answered_at IS NOT NULL
                ORDER BY answered_at DESC LIMIT 1""").param("agent", agent).query(Long.class).optional().flatMap(this::find);
    }

    /** Calls that ring and calls that talk, counted. */
    LiveCalls live() {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE answered_at IS NULL) AS ringing,
                       count(*) FILTER (WHERE answered_at IS NOT NULL) AS talking,
                       min(offered_at) FILTER (WHERE answered_at IS NULL) AS longest
                FROM call_live""")
                .query((row, number) ->
                        new LiveCalls(row.getInt("ringing"), row.getInt("talking"), instant(row, "longest")))
                .single();
    }

    void addContact(long callId, long contactId, String contactNumber) {
        jdbc.sql("""
                INSERT INTO call_contact (call_id, contact_id, contact_number) VALUES (:call, :contact, :number)
                ON CONFLICT DO NOTHING""")
                .param("call", callId)
                .param("contact", contactId)
                .param("number", contactNumber)
                .update();
    }

    List<String> contactsOf(long callId) {
        return jdbc.sql("SELECT contact_number FROM call_contact WHERE call_id = :call ORDER BY contact_id")
                .param("call", callId)
                .query((row, number) -> row.getString(1))
                .list();
    }

    int forget(Instant now) {
        return jdbc.sql("DELETE FROM call_reference WHERE forget_at < :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        return new Call(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("line"),
                row.getObject("requester_id", Long.class),
                row.getTimestamp("offered_at").toInstant(),
                instant(row, "answered_at"),
                instant(row, "abandoned_at"),
                instant(row, "ended_at"),
                instant(row, "wrapped_at"),
                row.getString("agent"),
                row.getString("recording"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
