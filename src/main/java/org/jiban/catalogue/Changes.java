package org.jiban.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.jiban.web.Slice;
import org.jspecify.annotations.Nullable;
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
     *     {@code active-from-past}, {@code words-too-many}, {@code dispatch-class-unknown}, {@code change-is-none}, text
     *     refusals
     */
    public long propose(String code, Draft draft, Actor actor) {
        if (!actor.is(Role.SYSTEM_ADMIN)) {
            throw new NotAllowed("catalogue-not-yours");
        }
        return transactions.inOne(() -> {
            int base = versions.last();
            Topic old = last(code, base);
            Draft wanted = clean(draft);
            requireSound(wanted, old);
            Change change = new Change(
                    ids.next(),
                    code,
                    base,
                    wanted,
                    restored(code, wanted),
                    actor.code(),
                    clock.instant(),
                    Change.State.OPEN,
                    null);
            rows.add(change);
            journal.write(
                    subject(change.id()),
                    actor,
                    new CatalogueFact.ChangeProposed(code, base, wanted.activeFrom(), change.restores()));
            return change.id();
        });
    }

    private Topic last(String code, int version) {
        return topics.of(code, version).map(TopicRows.Stored::topic).orElseThrow(() -> new NotFound("topic-unknown"));
    }

    /** The newest version in which the topic said the same. */
    private @Nullable Integer restored(String code, Draft wanted) {
        return topics.versionsOf(code).stream()
                .filter(each -> wanted.says(each.topic()))
                .map(TopicVersion::version)
                .findFirst()
                .orElse(null);
    }

    private static Draft clean(Draft draft) {
        return new Draft(
                rule("lead", draft.lead()),
                draft.assists().stream().map(each -> rule("assists", each)).toList(),
                draft.urgency(),
                hours(draft.dispatchHours()),
                draft.photos(),
                draft.share(),
                words("keywords", draft.keywords()),
                words("strong", draft.strong()),
                Words.required("reason", draft.reason(), LONGEST_REASON),
                draft.activeFrom());
    }

    private static int hours(int hours) {
        if (!CataloguePack.DISPATCH_CLASSES.contains(hours)) {
            throw new BadInput("dispatchHours", "dispatch-class-unknown");
        }
        return hours;
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

    private void requireSound(Draft draft, Topic old) {
        Topic wanted = draft.applyTo(old);
        if (wanted.equals(old)) {
            throw new BadInput("reason", "change-is-none");
        }
        if (draft.activeFrom().isBefore(clock.instant().minusSeconds(60))) {
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
     * @param words what the second person says to it, if anything
     * @throws NotAllowed {@code change-needs-second-person} for the proposer, {@code catalogue-not-yours} for others
     *     than system administrators and supervisors
     * @throws OutOfOrder {@code change-decided}, or {@code catalogue-topic-changed} when the topic has changed since
     */
    public void approve(long id, @Nullable String words, Actor actor) {
        String said = Words.clean("words", words, LONGEST_REASON);
        transactions.inOne(() -> {
            versions.lock();
            Change change = open(id);
            requireSecond(change, actor);
            Topic old = last(change.topic(), change.base());
            if (!last(change.topic(), versions.last()).equals(old)) {
                throw new OutOfOrder("catalogue-topic-changed");
            }
            Instant now = clock.instant();
            Instant asked = change.wanted().activeFrom();
            var made = versions.replace(change.wanted().applyTo(old), asked.isBefore(now) ? now : asked);
            var decision = new Change.Decision(actor.code(), now, said, made.version());
            rows.decide(id, Change.State.APPROVED, decision, made.activeFrom());
            journal.write(
                    subject(id),
                    actor,
                    new CatalogueFact.ChangeApproved(change.topic(), made.version(), made.activeFrom()));
        });
        catalogue.round();
    }

    /**
     * Turns a change down as the second person.
     *
     * @param words why; required
     * @throws NotAllowed, OutOfOrder as for {@link #approve}
     */
    public void refuse(long id, @Nullable String words, Actor actor) {
        String said = Words.required("words", words, LONGEST_REASON);
        transactions.inOne(() -> {
            Change change = open(id);
            requireSecond(change, actor);
            var decision = new Change.Decision(actor.code(), clock.instant(), said, null);
            rows.decide(id, Change.State.REFUSED, decision, null);
            journal.write(subject(id), actor, new CatalogueFact.ChangeRefused(change.topic()));
        });
    }

    /** Takes a change back as its proposer; {@code change-not-yours} for everybody else. */
    public void withdraw(long id, Actor actor) {
        transactions.inOne(() -> {
            Change change = open(id);
            if (!change.proposedBy().equals(actor.code())) {
                throw new NotAllowed("change-not-yours");
            }
            var decision = new Change.Decision(actor.code(), clock.instant(), null, null);
            rows.decide(id, Change.State.WITHDRAWN, decision, null);
            journal.write(subject(id), actor, new CatalogueFact.ChangeWithdrawn(change.topic()));
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
        if (!mayDecide(actor)) {
            throw new NotAllowed("catalogue-not-yours");
        }
    }

    /** Whether an actor may decide what others propose. */
    public static boolean mayDecide(Actor actor) {
        return actor.is(Role.SYSTEM_ADMIN) || actor.is(Role.SUPERVISOR);
    }

    /** Changes that wait for a second person, newest first, at most 100. */
    public List<Change> open() {
        return rows.in(Set.of(Change.State.OPEN), Long.MAX_VALUE, 100);
    }

    /** How many wait for a second person. */
    public int waiting() {
        return rows.open();
    }

    /** How many there are in each state; a state without any is left out. */
    public Map<Change.State, Integer> counts() {
        return rows.counts();
    }

    /**
     * Changes in one of the states, newest first.
     *
     * @param after the last id of the part before; null for the first part
     */
    public Slice<Change> list(Set<Change.State> states, @Nullable Long after, int limit) {
        List<Change> found = rows.in(states, after == null ? Long.MAX_VALUE : after, limit + 1);
        return found.size() <= limit
                ? new Slice<>(found, null)
                : new Slice<>(
                        found.subList(0, limit),
                        String.valueOf(found.get(limit - 1).id()));
    }

    /** What was proposed for a topic, newest first. */
    public List<Change> of(String topic) {
        return rows.of(topic, 50);
    }

    /** The topics as they were when the changes were written, by id of the change. */
    public Map<Long, Topic> bases(Collection<Change> changes) {
        return topics.basesOf(changes.stream().map(Change::id).toList());
    }

    public Change change(long id) {
        return rows.find(id).orElseThrow(() -> new NotFound("change-unknown"));
    }

    /** The subject under which the journal keeps a change. */
    public static Subject subject(long id) {
        return new Subject("catalogue", id);
    }
}
