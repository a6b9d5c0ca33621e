package org.jiban.requester;

import java.time.Clock;
import java.time.Instant;
import org.jiban.kernel.Subject;
import org.jiban.timer.TimedAct;
import org.jiban.timer.Timers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erasure (删除个人信息) in two steps, because no single database role can do both: the application drops the content key
 * and the masked forms, a timer set with them lets the vault drop the identity.
 */
@Component
class Erasure implements TimedAct {
    private static final String KIND = "requester.erasure";

    private final JdbcClient jdbc;
    private final Timers timers;
    private final Vault vault;
    private final Clock clock;

    Erasure(JdbcClient jdbc, Timers timers, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.timers = timers;
        this.vault = vault;
        this.clock = clock;
    }

    void begin(long requester) {
        jdbc.sql("DELETE FROM requester_key WHERE requester_id = :id")
                .param("id", requester)
                .update();
        jdbc.sql("""
                UPDATE requester SET masked_name = NULL, masked_phone = NULL, name_hash = NULL, erased = true
                WHERE id = :id""").param("id", requester).update();
        timers.set(Requesters.subject(requester), KIND, clock.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(Subject subject, Instant at) {
        vault.destroy(subject.id());
    }
}
