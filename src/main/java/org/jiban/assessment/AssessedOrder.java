package org.jiban.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jiban.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What has been said about one order so far (被考评工单), and from it the figures it counts in. Entries are applied in tail
 * order; a later verdict replaces an earlier one, the first decision stands for ever.
 */
final class AssessedOrder {
    /** When the order began to belong to a period, and to whom. */
    record Decided(
            Instant at,
            String period,
            String lead,
            @Nullable String street,
            @Nullable String district,
            String topic) {}

    final long id;
    final Set<String> contactedBy = new TreeSet<>();
    final Set<String> overdueBy = new TreeSet<>();
    boolean hotlineDelayed;
    boolean repeated;
    boolean reopened;
    boolean unreached;
    boolean flagged;
    boolean reached;
    boolean denied;

    @Nullable
    String solved;

    @Nullable
    String satisfaction;

    @Nullable
    Decided decided;

    AssessedOrder(long id) {
        this.id = id;
    }

    /** Takes in one entry about this order; acts that mean nothing here are passed over. */
    void apply(Entry entry, Periods periods, Duration tolerance) {
        Instant at = countingTime(entry, tolerance);
        Facts facts = new Facts(entry.facts());
        switch (entry.act()) {
            case "order.contact-attempted" -> contact(facts, at);
            case "order.answer-limit-passed" -> limitPassed(facts);
            case "order.callback-due" -> callbackDue(facts, periods);
            case "order.verdict-given" -> verdict(facts, at, periods);
            case "order.unreached" -> unreached(facts, at, periods);
            case "order.urged" -> repeated = true;
            case "order.reopened" -> reopened = true;
            default -> {}
        }
    }

    /** The claimed time counts when it lies within the tolerance before the entry; else the entry's own, and a flag. */
    private Instant countingTime(Entry entry, Duration tolerance) {
        Duration late = Duration.between(entry.happenedAt(), entry.recordedAt());
        if (!late.isNegative() && late.compareTo(tolerance) <= 0) {
            return entry.happenedAt();
        }
        flagged = true;
        return entry.recordedAt();
    }

    private void contact(Facts facts, Instant at) {
        if (facts.yes("effective") && !at.isAfter(facts.instant("contactDue"))) {
            contactedBy.add(facts.text("lead"));
        }
    }

    /** The citizen's limit passed while the unit still had time: the order had been under way too long before it. */
    private void limitPassed(Facts facts) {
        if (facts.text("which").equals("FEEDBACK") && facts.instant("due").isBefore(facts.instant("unitDue"))) {
            hotlineDelayed = true;
        }
    }

    private void callbackDue(Facts facts, Periods periods) {
        if (facts.yes("overdue")) {
            overdueBy.add(facts.text("lead"));
        }
        if (!facts.yes("early")) {
            decide(facts, facts.instant("unitDue"), periods);
        }
    }

    private void verdict(Facts facts, Instant at, Periods periods) {
        if (!facts.yes("reached")) {
            return;
        }
        reached = true;
        denied = facts.saysNo("contacted");
        solved = facts.text("solved");
        satisfaction = facts.text("satisfaction");
        decide(facts, earlier(at, facts.instant("unitDue")), periods);
    }

    private void unreached(Facts facts, Instant at, Periods periods) {
        unreached = true;
        decide(facts, earlier(at, facts.instant("unitDue")), periods);
    }

    private void decide(Facts facts, Instant at, Periods periods) {
        if (decided == null || at.isBefore(decided.at())) {
            decided = new Decided(
                    at,
                    periods.of(at).toString(),
                    facts.text("lead"),
                    facts.textOrNull("street"),
                    facts.textOrNull("district"),
                    facts.text("topic"));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    boolean responded() {
        return decided != null && contactedBy.contains(decided.lead()) && !denied;
    }

    boolean overdue() {
        return decided != null && overdueBy.contains(decided.lead());
    }

    /** The figures the order counts in; none before it belongs to a period. */
    Set<Figure> figures() {
        EnumSet<Figure> figures = EnumSet.noneOf(Figure.class);
        if (decided != null) {
            figures.add(Figure.DUE);
            figures.add(responded() ? Figure.RESPONDED : Figure.UNRESPONDED);
            addVerdict(figures);
            addIf(figures, Figure.UNREACHED, unreached && !reached);
            addIf(figures, Figure.OVERDUE, overdue());
            addIf(figures, Figure.HOTLINE_DELAYED, hotlineDelayed);
            addIf(figures, Figure.REPEATED, repeated);
            addIf(figures, Figure.REOPENED, reopened);
        }
        return figures;
    }

    private void addVerdict(Set<Figure> figures) {
        addIf(figures, Figure.REACHED, reached);
        addIf(figures, Figure.DENIED, denied);
        addIf(figures, Figure.SOLVED, "YES".equals(solved));
        addIf(figures, Figure.PARTLY, "PARTLY".equals(solved));
        addIf(figures, Figure.UNSOLVED, "NO".equals(solved));
        addIf(figures, Figure.RATED, satisfaction != null && !satisfaction.equals("NOT_RATED"));
        addIf(figures, Figure.SATISFIED, "SATISFIED".equals(satisfaction));
        addIf(figures, Figure.BASICALLY_SATISFIED, "BASICALLY_SATISFIED".equals(satisfaction));
        addIf(figures, Figure.DISSATISFIED, "DISSATISFIED".equals(satisfaction));
    }

    private static void addIf(Set<Figure> figures, Figure figure, boolean counts) {
        if (counts) {
            figures.add(figure);
        }
    }
}
