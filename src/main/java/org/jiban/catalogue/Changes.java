package org.jiban.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiban.directory.Directory;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Role;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.kernel.Words;
import org.springframework.stereotype.Component;

/** Changes of the catalogue: one person proposes, another approves, a version holds from a stated time, the old one stays. */
@Component
public class Changes {
    private static final int MOST_WORDS = 80;
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_RULE = 200;
    private static final int LONGEST_REASON = 500;

    private final Catalogue catalogue;
    private final CatalogueVersions versions;
    private final TopicRows topics;
    private final ChangeRows rows;
    private final Directory directory;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;
    private final Ids ids;

    Changes(
            Catalogue catalogue,
            CatalogueVersions versions,
            TopicRows topics,
            ChangeRows rows,
            Directory directory,
            Journal journal,
            Transactions transactions,
            Clock clock,
            Ids ids) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.topics = topics;
        this.rows = rows;
        this.directory = directory;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Proposes what a topic should say; nothing changes yet.
     *
     * @return id of the change
     * @throws NotAllowed {@code catalogue-not-yours} for others than the system administrator
     * @throws BadInput {@code rule-unreadable}, {@code topic-unit-unknown}, {@code topic-not-for-streets},
     *     {@code active-from-past}, {@code words-too-many}, {@code change-is-none}, text refusals
     */
    public long propose(String code, Draft draft, Actor actor) {
        if (!actor.is(Role.SYSTEM_ADMIN)) {
            throw new NotAllowed("catalogue-not-yours");
        }
        return transactions.inOne(() -> {
            int base = versions.last();
            Topic old = last(code, base);
            Change change = change(code, base, clean(draft), actor);
            requireSound(change, old);
            rows.add(change);
            journal.write(
                    subject(change.id()), actor, new CatalogueFact.ChangeProposed(code, base, change.activeFrom()));
            return change.id();
        });
    }

    private Topic last(String code, int version) {
        return topics.of(code, version).map(TopicRows.Stored::topic).orElseThrow(() -> new NotFound("topic-unknown"));
    }

    private Change change(String code, int base, Draft draft, Actor actor) {
        return new Change(
                ids.next(),
                code,
                base,
                draft.lead(),
                draft.assists(),
                draft.urgency(),
                draft.keywords(),
                draft.strong(),
                draft.reason(),
                draft.activeFrom(),
                actor.code(),
                clock.instant(),
                Change.State.OPEN,
                null,
                null,
                null);
    }

    private static Draft clean(Draft draft) {
        return new Draft(
                rule("lead", draft.lead()),
                draft.assists().stream().map(each -> rule("assists", each)).toList(),
                draft.urgency(),
                words("keywords", draft.keywords()),
                words("strong", draft.strong()),
                Words.required("reason", draft.reason(), LONGEST_REASON),
                draft.activeFrom());
    }

    private static String rule(String field, String written) {
        try {
            return UnitRule.parse(Words.required(field, written, LONGEST_RULE)).written();
        } catch (IllegalArgumentException e) {
            throw new BadInput(field, "rule-unreadable", written);
        }
    }

    private static List<String> words(String field, List<String> words) {
        if (words.size() > MOST_WORDS) {
            throw new BadInput(field, "words-too-many", MOST_WORDS);
        }
        return words.stream()
                .map(each -> Words.required(field, each, LONGEST_WORD))
                .distinct()
                .toList();
    }

    private void requireSound(Change change, Topic old) {
        Topic wanted = change.applyTo(old);
        if (wanted.equals(old)) {
            throw new BadInput("reason", "change-is-none");
        }
        if (change.activeFrom().isBefore(clock.instant().minusSeconds(60))) {
            throw new BadInput("activeFrom", "active-from-past");
        }
        TopicRules.faults(wanted, catalogue.duty(old.duty()), directory).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new BadInput("lead", fault.code(), fault.argument());
                });
    }

    /**
     * Approves a proposed change as the second person; its version becomes active at the stated time, or now if that
     * has passed.
     *
     * @throws NotAllowed {@code change-needs-second-person} for the proposer, {@code catalogue-not-yours} for others
     *     than system administrators and supervisors
     * @throws OutOfOrder {@code change-decided}, or {@code catalogue-topic-changed} when the topic has changed since
     */
    public void approve(long id, Actor actor) {
        transactions.inOne(() -> {
            versions.lock();
            Change change = open(id);
            requireSecond(change, actor);
            Topic old = last(change.topic(), change.base());
            if (!last(change.topic(), versions.last()).equals(old)) {
                throw new OutOfOrder("catalogue-topic-changed");
            }
            Instant now = clock.instant();
            Instant wanted = change.activeFrom().isBefore(now) ? now : change.activeFrom();
            var made = versions.replace(change.applyTo(old), wanted);
            rows.approve(id, made.version(), made.activeFrom(), actor.code(), now);
            journal.write(
                    subject(id),
                    actor,
                    new CatalogueFact.ChangeApproved(change.topic(), made.version(), made.activeFrom()));
        });
        catalogue.round();
    }

    /** Turns a change down, or takes it back as its proposer. */
    public void drop(long id, Actor actor) {
        transactions.inOne(() -> {
            Change change = open(id);
            requireMayDecide(actor);
            rows.drop(id, actor.code(), clock.instant());
            journal.write(subject(id), actor, new CatalogueFact.ChangeDropped(change.topic()));
        });
    }

    private Change open(long id) {
        Change change = rows.lock(id).orElseThrow(() -> new NotFound("change-unknown"));
        if (change.state() != Change.State.OPEN) {
            throw new OutOfOrder("change-decided");
        }
        return change;
    }

    private static void requireSecond(Change change, Actor actor) {
        requireMayDecide(actor);
        if (change.proposedBy().equals(actor.code())) {
            throw new NotAllowed("change-needs-second-person");
        }
    }

    private static void requireMayDecide(Actor actor) {
        if (!actor.is(Role.SYSTEM_ADMIN) && !actor.is(Role.SUPERVISOR)) {
            throw new NotAllowed("catalogue-not-yours");
        }
    }

    /** Changes that wait for a second person, newest first. */
    public List<Change> open() {
        return rows.in(Change.State.OPEN, 100);
    }

    /** What was proposed for a topic, newest first. */
    public List<Change> of(String topic) {
        return rows.of(topic, 20);
    }

    public Change change(long id) {
        return rows.find(id).orElseThrow(() -> new NotFound("change-unknown"));
    }

    private static Subject subject(long id) {
        return new Subject("catalogue", id);
    }
}
