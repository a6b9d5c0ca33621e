package org.jiban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jiban.kernel.Channel;
import org.jiban.kernel.Urgency;
import org.jiban.support.JibanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JibanTest
class PolicyTest {
    private final Policy policy;
    private final PolicyVersions versions;
    private final JdbcClient jdbc;

    PolicyTest(Policy policy, PolicyVersions versions, JdbcClient jdbc) {
        this.policy = policy;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    @Test
    void statesTheLimitsOfEveryUrgency() {
        assertThat(policy.feedbackLimit(Urgency.L1)).hasToString("2 h");
        assertThat(policy.feedbackLimit(Urgency.L2)).hasToString("24 h");
        assertThat(policy.feedbackLimit(Urgency.L3)).hasToString("7 d");
        assertThat(policy.feedbackLimit(Urgency.L4)).hasToString("15 d");
        assertThat(policy.signLimit(Urgency.L1)).hasToString("15 min");
        assertThat(policy.contactLimit(Urgency.L2)).hasToString("2 h");
        assertThat(policy.dispatchLimit(1)).hasToString("1 h");
        assertThat(policy.dispatchLimit(24)).hasToString("24 h");
        assertThatThrownBy(() -> policy.dispatchLimit(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void statesCountsAndWeights() {
        assertThat(policy.reopenings()).isEqualTo(2);
        assertThat(policy.reopenedLimit(Limit.parse("7 d"))).hasToString("84 h");
        assertThat(policy.minimumCallbacks()).isEqualTo(30);
        assertThat(policy.publicationDay()).isEqualTo(5);
        assertThat(policy.weights()).isEqualTo(new Weights(0.2, 0.4, 0.4));
        assertThat(policy.warningMarks()).containsExactly(50, 80);
        assertThat(policy.unsignedClimbs())
                .containsExactly(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(15));
    }

    @Test
    void ordersTheModesOfCallbackByUrgencyAndChannel() {
        assertThat(policy.callbackModes(Urgency.L1, Channel.WEB)).containsExactly(CallbackMode.PHONE);
        assertThat(policy.callbackModes(Urgency.L3, Channel.WEB))
                .containsExactly(CallbackMode.SMS, CallbackMode.WEB, CallbackMode.PHONE);
        assertThat(policy.callbackModes(Urgency.L3, Channel.COUNTER)).containsExactly(CallbackMode.PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beijing", "a-city", "nyc"})
    void everyPackHasACompletePolicy(String city) {
        assertThat(new Policy(1, file("packs/" + city)).version()).isEqualTo(1);
    }

    @Test
    void theSamePolicyKeepsItsVersionAndAChangedOneIsNew(@TempDir Path folder, TransactionTemplate transaction)
            throws IOException {
        transaction.executeWithoutResult(status -> {
            int before = policy.version();
            assertThat(versions.load(file("packs/beijing")).version()).isEqualTo(before);
            write(folder, "most: 2", "most: 3");
            Policy changed = versions.load(new PolicyFile(folder.resolve("policy.yaml")));
            assertThat(changed.reopenings()).isEqualTo(3);
            assertThat(changed.version()).isEqualTo(before + 1);
            assertThat(jdbc.sql("SELECT content FROM policy_version WHERE version = :version")
                            .param("version", before)
                            .query(String.class)
                            .single())
                    .contains("most: 2");
            status.setRollbackOnly();
        });
    }

    @Test
    void aMissingOrMalformedValueIsNamed(@TempDir Path folder) {
        write(folder, "firstTry: 24 h", "firstTry: soon");
        assertThatThrownBy(() -> new Policy(1, new PolicyFile(folder.resolve("policy.yaml"))))
                .hasMessageContaining("callback.firstTry")
                .hasMessageContaining("'soon' is no limit");
        write(folder, "publicationDay: 5", "publishedOn: 5");
        assertThatThrownBy(() -> new Policy(1, new PolicyFile(folder.resolve("policy.yaml"))))
                .hasMessageContaining("lacks rates.publicationDay");
        write(folder, "resolution: 0.4", "resolution: 0.5");
        assertThatThrownBy(() -> new Policy(1, new PolicyFile(folder.resolve("policy.yaml"))))
                .hasMessageContaining("together be 1");
    }

    private static PolicyFile file(String pack) {
        return new PolicyFile(Path.of(pack, "policy.yaml"));
    }

    private static void write(Path folder, String from, String to) {
        try {
            String original = Files.readString(Path.of("packs/beijing/policy.yaml"));
            assertThat(List.of(original.split("\n"))).anyMatch(line -> line.contains(from));
            Files.writeString(folder.resolve("policy.yaml"), original.replace(from, to));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
