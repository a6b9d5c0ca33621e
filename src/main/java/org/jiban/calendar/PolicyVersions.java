package org.jiban.calendar;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jiban.kernel.Digest;
import org.jiban.kernel.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers the versions of the policy: a file that differs from the last one is a new version, active from now. */
@Component
class PolicyVersions {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    PolicyVersions(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    Policy load(PolicyFile file) {
        new Policy(0, file); // a file with a fault never becomes a version
        String digest = Digest.of(file.content().getBytes(StandardCharsets.UTF_8));
        return new Policy(transactions.inOne(() -> version(digest, file.content())), file);
    }

    private int version(String digest, String content) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('jiban.policy'))")
                .query()
                .listOfRows();
        return current(digest).orElseGet(() -> add(digest, content));
    }

    private Optional<Integer> current(String digest) {
        return jdbc.sql("""
                SELECT version FROM policy_version
                WHERE version = (SELECT max(version) FROM policy_version) AND digest = :digest""").param("digest", digest).query(Integer.class).optional();
    }

    private int add(String digest, String content) {
        return jdbc.sql("""
                INSERT INTO policy_version (version, active_from, digest, content)
                VALUES ((SELECT coalesce(max(version), 0) + 1 FROM policy_version), :now, :digest, :content)
                RETURNING version""")
                .param("now", Timestamp.from(clock.instant()))
                .param("digest", digest)
                .param("content", content)
                .query(Integer.class)
                .single();
    }
}
