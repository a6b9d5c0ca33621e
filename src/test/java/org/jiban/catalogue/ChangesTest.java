package org.jiban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiban.directory.Directory;
import org.jiban.journal.Entry;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.MovableClock;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Urgency;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On an application of its own, because a changed catalogue would surprise other tests. */
class ChangesTest {
    private static final Actor PROPOSER = new Actor("account:1", Set.of(Role.SYSTEM_ADMIN), null, "one");
    private static final Actor APPROVER = new Actor("account:2", Set.of(Role.SUPERVISOR), null, "two");
    private static final String CODE = "100101";

    private static TestApplication application;
    private Catalogue catalogue;
    private Changes changes;
    private MovableClock clock;

    @BeforeAll
    static void start() {
        application = TestApplication.fresh(java.util.Map.of());
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void parts() {
        catalogue = application.bean(Catalogue.class);
        changes = application.bean(Changes.class);
        clock = application.clock();
        clock.tick(Duration.ofMinutes(1));
    }

    @Test
    void aChangeHoldsOnceASecondPersonApprovesItAndTheOldVersionStays() {
        Topic before = catalogue.topic(CODE);
        int version = catalogue.version();
        long id = changes.propose(CODE, draft(before, Urgency.L2, clock.instant()), PROPOSER);
        assertThat(catalogue.topic(CODE)).isEqualTo(before);
        assertThat(changes.open()).extracting(Change::id).contains(id);

        changes.approve(id, APPROVER);
        assertThat(catalogue.topic(CODE).urgency()).isEqualTo(Urgency.L2);
        assertThat(catalogue.version()).isEqualTo(version + 1);
        assertThat(catalogue.topic(CODE, version)).contains(before);
        assertThat(changes.change(id).state()).isEqualTo(Change.State.APPROVED);
        assertThat(application.bean(Journal.class).history(new Subject("catalogue", id), 10))
                .extracting(Entry::act)
                .containsExactly("catalogue.change-approved", "catalogue.change-proposed");
    }

    @Test
    void aChangeWantedForLaterBecomesActiveThen() {
        Topic before = catalogue.topic(CODE);
        Urgency other = before.urgency() == Urgency.L4 ? Urgency.L3 : Urgency.L4;
        Instant later = clock.instant().plus(Duration.ofHours(2));
        changes.approve(changes.propose(CODE, draft(before, other, later), PROPOSER), APPROVER);
        assertThat(catalogue.topic(CODE)).isEqualTo(before);
        clock.set(later.minusSeconds(1));
        catalogue.round();
        assertThat(catalogue.topic(CODE)).isEqualTo(before);
        clock.set(later);
        catalogue.round();
        assertThat(catalogue.topic(CODE).urgency()).isEqualTo(other);
    }

    @Test
    void nobodyApprovesTheirOwnChangeOrDecidesTwice() {
        long id = changes.propose(CODE, draft(catalogue.topic(CODE), Urgency.L1, clock.instant()), PROPOSER);
        assertThatThrownBy(() -> changes.approve(id, PROPOSER))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("change-needs-second-person"));
        changes.drop(id, APPROVER);
        assertThatThrownBy(() -> changes.approve(id, APPROVER)).isInstanceOf(OutOfOrder.class);
        assertThat(changes.change(id).state()).isEqualTo(Change.State.DROPPED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SYSTEM_ADMIN"})
    void onlyTheSystemAdministratorProposes(Role role) {
        Actor actor = new Actor("account:9", Set.of(role), null, "nine");
        Draft draft = draft(catalogue.topic(CODE), Urgency.L1, clock.instant());
        assertThatThrownBy(() -> changes.propose(CODE, draft, actor)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aChangeWrittenBeforeAnotherOneMustBeWrittenAgain() {
        String code = "100102";
        Topic before = catalogue.topic(code);
        long first = changes.propose(code, draft(before, Urgency.L1, clock.instant()), PROPOSER);
        long second = changes.propose(code, draft(before, Urgency.L2, clock.instant()), PROPOSER);
        changes.approve(first, APPROVER);
        assertThatThrownBy(() -> changes.approve(second, APPROVER))
                .isInstanceOfSatisfying(
                        OutOfOrder.class, refusal -> assertThat(refusal.code()).isEqualTo("catalogue-topic-changed"));
    }

    @Test
    void whatCannotBeIsRefusedWithAReason() {
        Topic topic = catalogue.topic("100103");
        assertThat(code(topic, "STREET", Urgency.L1, "x")).isEqualTo("topic-not-for-streets");
        assertThat(code(topic, "UNIT:dept-gone", Urgency.L1, "x")).isEqualTo("topic-unit-unknown");
        assertThat(code(topic, "somebody", Urgency.L1, "x")).isEqualTo("rule-unreadable");
        assertThat(code(topic, topic.lead().written(), topic.urgency(), "x")).isEqualTo("change-is-none");
        assertThat(code(topic, topic.lead().written(), Urgency.L1, " ")).isEqualTo("field-missing");
    }

    @Test
    void aChangedPackReplacesWhatItChangedItselfAndKeepsWhatPeopleEdited() {
        String edited = "100104";
        Topic before = catalogue.topic(edited);
        changes.approve(changes.propose(edited, draft(before, Urgency.L1, clock.instant()), PROPOSER), APPROVER);
        application.bean(CatalogueVersions.class).load(changedPack("100105"));
        catalogue.round();
        assertThat(catalogue.topic(edited).urgency()).isEqualTo(Urgency.L1);
        assertThat(catalogue.topic("100105").urgency()).isEqualTo(Urgency.L1);
        assertThat(catalogue.findTopic("100106")).isEmpty();
    }

    /** The pack with one topic made urgent and the topic 100106 taken out. */
    private static CataloguePack changedPack(String urgent) {
        return new CataloguePack(application.bean(City.class), application.bean(Directory.class)) {
            @Override
            String digest() {
                return "another";
            }

            @Override
            Content read() {
                Content content = super.read();
                List<Topic> topics = content.topics().stream()
                        .filter(topic -> !topic.code().equals("100106"))
                        .map(topic -> topic.code().equals(urgent) ? changed(topic) : topic)
                        .toList();
                return new Content(topics, content.duties(), content.grounds(), content.dangers());
            }
        };
    }

    private static Topic changed(Topic topic) {
        return new Change(
                        1,
                        topic.code(),
                        1,
                        topic.lead().written(),
                        topic.assists().stream().map(UnitRule::written).toList(),
                        Urgency.L1,
                        topic.keywords(),
                        topic.strong(),
                        "x",
                        Instant.EPOCH,
                        "x",
                        Instant.EPOCH,
                        Change.State.OPEN,
                        null,
                        null,
                        null)
                .applyTo(topic);
    }

    private String code(Topic topic, String lead, Urgency urgency, String reason) {
        Draft draft = new Draft(
                lead,
                topic.assists().stream().map(UnitRule::written).toList(),
                urgency,
                topic.keywords(),
                topic.strong(),
                reason,
                clock.instant());
        try {
            changes.propose(topic.code(), draft, PROPOSER);
            return "accepted";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static Draft draft(Topic topic, Urgency urgency, Instant activeFrom) {
        return new Draft(
                topic.lead().written(),
                topic.assists().stream().map(UnitRule::written).toList(),
                urgency,
                List.of("坏了", "不退"),
                topic.strong(),
                "试行",
                activeFrom);
    }
}
