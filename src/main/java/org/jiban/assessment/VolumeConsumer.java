package org.jiban.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jiban.journal.Entry;
import org.jiban.journal.JournalConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what is received (受理量). A contact that a dispatcher screened later moves from what had become of it to what has
 * become of it now. History from elsewhere is not what this hotline received and is left out.
 */
@Component
class VolumeConsumer implements JournalConsumer {
    static final String NAME = "volume";
    private static final String RECEIVED = "contact.received";
    private static final String SCREENED = "contact.screened";

    private final VolumeCells cells;
    private final JdbcClient jdbc;

    VolumeConsumer(VolumeCells cells, JdbcClient jdbc) {
        this.cells = cells;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void consume(List<Entry> batch) {
        VolumeCells.Changes changes = cells.changes();
        batch.stream()
                .filter(each -> each.act().equals(RECEIVED))
                .forEach(each -> received(each.subject().id(), new Facts(each.facts()), changes));
        List<Entry> screened =
                batch.stream().filter(each -> each.act().equals(SCREENED)).toList();
        if (!screened.isEmpty()) {
            move(screened, changes);
        }
        changes.write();
    }

    private static void received(long contact, Facts facts, VolumeCells.Changes changes) {
        if (facts.yes("imported")) {
            return;
        }
        changes.add(contact, VolumeCells.Kind.CHANNEL, facts.text("channel"), 1);
        changes.add(contact, VolumeCells.Kind.OUTCOME, facts.text("outcome"), 1);
        changes.add(contact, facts.textOrNull("district"), facts.textOrNull("topic"));
    }

    private void move(List<Entry> screened, VolumeCells.Changes changes) {
        Map<Long, NavigableMap<Long, String>> outcomes = outcomes(
                screened.stream().map(each -> each.subject().id()).distinct().toList());
        for (Entry entry : screened) {
            long contact = entry.subject().id();
            Map.Entry<Long, String> before =
                    outcomes.getOrDefault(contact, new TreeMap<>()).lowerEntry(entry.id());
            if (before != null) {
                changes.add(contact, VolumeCells.Kind.OUTCOME, before.getValue(), -1);
                changes.add(contact, VolumeCells.Kind.OUTCOME, new Facts(entry.facts()).text("outcome"), 1);
            }
        }
    }

    /** Every outcome these contacts have had, by the entry that gave it. */
    private Map<Long, NavigableMap<Long, String>> outcomes(List<Long> contacts) {
        Map<Long, NavigableMap<Long, String>> outcomes = new HashMap<>();
        jdbc.sql("""
                SELECT subject_id, id, facts ->> 'outcome' AS outcome FROM entry
                WHERE subject_id IN (:contacts) AND subject_kind = 'contact' AND act IN (:received, :screened)
                  AND facts -> 'imported' IS DISTINCT FROM 'true'::jsonb""")
                .param("contacts", contacts)
                .param("received", RECEIVED)
                .param("screened", SCREENED)
                .query((row, number) -> outcomes.computeIfAbsent(row.getLong("subject_id"), contact -> new TreeMap<>())
                        .put(row.getLong("id"), row.getString("outcome")))
                .list();
        return outcomes;
    }
}
