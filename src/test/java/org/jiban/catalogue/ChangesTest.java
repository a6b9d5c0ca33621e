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

        changes.approve(id, null, APPROVER);
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
        changes.approve(changes.propose(CODE, draft(before, other, later), PROPOSER), null, APPROVER);
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
        assertThatThrownBy(() -> changes.approve(id, null, PROPOSER))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("change-needs-second-person"));
        changes.refuse(id, "数字不对", APPROVER);
        assertThatThrownBy(() -> changes.approve(id, null, APPROVER)).isInstanceOf(OutOfOrder.class);
        assertThat(changes.change(id).state()).isEqualTo(Change.State.REFUSED);
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
        changes.approve(first, null, APPROVER);
        assertThatThrownBy(() -> changes.approve(second, null, APPROVER))
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
        changes.approve(changes.propose(edited, draft(before, Urgency.L1, clock.instant()), PROPOSER), null, APPROVER);
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
        return draft(topic, Urgency.L1, Instant.EPOCH).applyTo(topic);
    }

    private String code(Topic topic, String lead, Urgency urgency, String reason) {
        Draft now = Draft.of(topic, reason, clock.instant());
        Draft draft = new Draft(
                lead,
                now.assists(),
                urgency,
                now.dispatchHours(),
                now.photos(),
                now.share(),
                now.keywords(),
                now.strong(),
                reason,
                now.activeFrom());
        try {
            changes.propose(topic.code(), draft, PROPOSER);
            return "accepted";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static Draft draft(Topic topic, Urgency urgency, Instant activeFrom) {
        Draft now = Draft.of(topic, "试行", activeFrom);
        return new Draft(
                now.lead(),
                now.assists(),
                urgency,
                now.dispatchHours(),
                now.photos(),
                now.share(),
                List.of("坏了", "不退"),
                now.strong(),
                now.reason(),
                activeFrom);
    }
}
