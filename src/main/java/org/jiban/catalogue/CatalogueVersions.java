package org.jiban.catalogue;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes versions of the catalogue: from a changed pack, or from an approved change of one topic. */
@Component
class CatalogueVersions {
    /** The first version holds for everything before it, too. */
    private static final Instant ALWAYS = Instant.parse("2000-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final TopicRows topics;
    private final ScreeningRows screening;
    private final Journal journal;
    private final Clock clock;
    private final Ids ids;

    CatalogueVersions(
            JdbcClient jdbc,
            Transactions transactions,
            TopicRows topics,
            ScreeningRows screening,
            Journal journal,
            Clock clock,
            Ids ids) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.topics = topics;
        this.screening = screening;
        this.journal = journal;
        this.clock = clock;
        this.ids = ids;
    }

    /** The version that is active now. */
    int active() {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM catalogue_version WHERE active_from <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    int last() {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM catalogue_version")
                .query(Integer.class)
                .single();
    }

    /** Makes a version of the pack unless it is the one that was loaded last, once, however many processes start. */
    void load(CataloguePack pack) {
        String digest = pack.digest();
        transactions.inOne(() -> {
            lock();
            if (!lastDigest().equals(Optional.of(digest))) {
                load(pack.read(), digest);
            }
        });
    }

    /** One at a time, so that versions follow each other. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('jiban.catalogue'))")
                .query()
                .listOfRows();
    }

    private Optional<String> lastDigest() {
        return jdbc.sql(
                        "SELECT pack_digest FROM catalogue_version WHERE pack_digest IS NOT NULL ORDER BY version DESC LIMIT 1")
                .query(String.class)
                .optional();
    }

    private void load(CataloguePack.Content content, String digest) {
        int version = last() + 1;
        int changed = replaceTopics(content.topics(), version);
        screening.add(version, content);
        add(version, version == 1 ? ALWAYS : clock.instant(), digest);
        journal.write(
                new Subject("catalogue", ids.next()),
                Actor.system("catalogue"),
                new CatalogueFact.PackLoaded(version, digest, changed));
    }

    /** Only what the pack itself changed is replaced: a topic that people have edited since keeps their edit. */
    private int replaceTopics(List<Topic> packed, int version) {
        Map<String, String> known = new HashMap<>();
        topics.of(version - 1).forEach(each -> known.put(each.topic().code(), each.packDigest()));
        List<TopicRows.Stored> changed = packed.stream()
                .map(each -> new TopicRows.Stored(each, TopicRows.digest(each)))
                .filter(each -> !each.packDigest().equals(known.get(each.topic().code())))
                .toList();
        Set<String> stay = packed.stream().map(Topic::code).collect(Collectors.toSet());
        List<String> ended = new ArrayList<>(
                known.keySet().stream().filter(code -> !stay.contains(code)).toList());
        changed.forEach(each -> ended.add(each.topic().code()));
        topics.end(version, ended);
        topics.add(version, changed);
        return ended.size();
    }

    /** A version and when it becomes active. */
    record Made(int version, Instant activeFrom) {}

    /** Makes a version in which one topic differs from the last. Called with the lock held. */
    Made replace(Topic topic, Instant activeFrom) {
        int version = last() + 1;
        String packDigest = topics.of(topic.code(), version - 1)
                .map(TopicRows.Stored::packDigest)
                .orElse("");
        topics.end(version, List.of(topic.code()));
        topics.add(version, List.of(new TopicRows.Stored(topic, packDigest)));
        return new Made(version, add(version, activeFrom, null));
    }

    /** Versions contain each other, so none may become active before the one it goes back to. */
    private Instant notBeforeLast(Instant wanted) {
        Timestamp last = jdbc.sql("SELECT coalesce(max(active_from), :always) FROM catalogue_version")
                .param("always", Timestamp.from(ALWAYS))
                .query(Timestamp.class)
                .single();
        return wanted.isBefore(last.toInstant()) ? last.toInstant() : wanted;
    }

    private Instant add(int version, Instant wanted, @Nullable String packDigest) {
        Instant activeFrom = notBeforeLast(wanted);
        jdbc.sql("""
                INSERT INTO catalogue_version (version, active_from, recorded_at, pack_digest)
                VALUES (:version, :activeFrom, :now, :digest)""")
                .param("version", version)
                .param("activeFrom", Timestamp.from(activeFrom))
                .param("now", Timestamp.from(clock.instant()))
                .param("digest", packDigest, Types.VARCHAR)
                .update();
        return activeFrom;
    }
}
