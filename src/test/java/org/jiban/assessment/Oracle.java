package org.jiban.assessment;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jspecify.annotations.Nullable;

/** The rules of the rates once more, as plainly as they can be said: everything heard is kept, and counted when asked. */
final class Oracle {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    sealed interface Heard {
        long order();
    }

    record Contact(long order, String lead, boolean reached, Instant at, Instant due) implements Heard {}

    record Limit(long order, String lead, Instant unitDue, boolean overdue) implements Heard {}

    record Delay(long order) implements Heard {}

    record Said(
            long order,
            String lead,
            Instant at,
            Instant unitDue,
            @Nullable Boolean contacted,
            Solved solved,
            Satisfaction satisfaction)
            implements Heard {}

    record Silence(long order, String lead, Instant at, Instant unitDue) implements Heard {}

    record Again(long order) implements Heard {}

    record Reopening(long order) implements Heard {}

    private final List<Heard> heard = new ArrayList<>();

    void hear(Heard what) {
        heard.add(what);
    }

    private record Belongs(Instant at, String lead) {}

    /** What the figures of a unit should be now. */
    Map<Figure, Integer> counts(String unit, YearMonth period) {
        Map<Long, List<Heard>> orders = new LinkedHashMap<>();
        heard.forEach(each ->
                orders.computeIfAbsent(each.order(), id -> new ArrayList<>()).add(each));
        Map<Figure, Integer> counts = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            counts.put(figure, 0);
        }
        orders.values().stream()
                .filter(each -> belongs(each)
                        .filter(to -> to.lead().equals(unit) && month(to.at()).equals(period))
                        .isPresent())
                .forEach(each -> count(each, unit, counts));
        return counts;
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(BEIJING));
    }

    private static Optional<Belongs> belongs(List<Heard> order) {
        return order.stream()
                .flatMap(each -> switch (each) {
                    case Limit limit -> Optional.of(new Belongs(limit.unitDue(), limit.lead())).stream();
                    case Said said -> Optional.of(new Belongs(first(said.at(), said.unitDue()), said.lead())).stream();
                    case Silence no -> Optional.of(new Belongs(first(no.at(), no.unitDue()), no.lead())).stream();
                    default -> Optional.<Belongs>empty().stream();
                })
                .min(Comparator.comparing(Belongs::at));
    }

    private static Instant first(Instant one, Instant other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void count(List<Heard> order, String unit, Map<Figure, Integer> counts) {
        Optional<Said> verdict = order.stream()
                .filter(Said.class::isInstance)
                .map(Said.class::cast)
                .reduce((earlier, later) -> later);
        boolean denied =
                verdict.filter(said -> Boolean.FALSE.equals(said.contacted())).isPresent();
        boolean contacted = order.stream()
                .anyMatch(each -> each instanceof Contact contact
                        && contact.reached()
                        && contact.lead().equals(unit)
                        && !contact.at().isAfter(contact.due()));
        add(counts, Figure.DUE, true);
        add(counts, Figure.RESPONDED, contacted && !denied);
        add(counts, Figure.UNRESPONDED, !contacted || denied);
        add(counts, Figure.DENIED, denied);
        add(counts, Figure.UNREACHED, verdict.isEmpty() && any(order, Silence.class));
        add(
                counts,
                Figure.OVERDUE,
                order.stream()
                        .anyMatch(each -> each instanceof Limit limit
                                && limit.overdue()
                                && limit.lead().equals(unit)));
        add(counts, Figure.HOTLINE_DELAYED, any(order, Delay.class));
        add(counts, Figure.REPEATED, any(order, Again.class));
        add(counts, Figure.REOPENED, any(order, Reopening.class));
        verdict.ifPresent(said -> countVerdict(said, counts));
    }

    private static void countVerdict(Said said, Map<Figure, Integer> counts) {
        add(counts, Figure.REACHED, true);
        add(
                counts,
                switch (said.solved()) {
                    case YES -> Figure.SOLVED;
                    case PARTLY -> Figure.PARTLY;
                    case NO -> Figure.UNSOLVED;
                },
                true);
        add(counts, Figure.RATED, said.satisfaction() != Satisfaction.NOT_RATED);
        add(counts, Figure.SATISFIED, said.satisfaction() == Satisfaction.SATISFIED);
        add(counts, Figure.BASICALLY_SATISFIED, said.satisfaction() == Satisfaction.BASICALLY_SATISFIED);
        add(counts, Figure.DISSATISFIED, said.satisfaction() == Satisfaction.DISSATISFIED);
    }

    private static boolean any(List<Heard> order, Class<? extends Heard> kind) {
        return order.stream().anyMatch(kind::isInstance);
    }

    private static void add(Map<Figure, Integer> counts, Figure figure, boolean isTrue) {
        if (isTrue) {
            counts.merge(figure, 1, Integer::sum);
        }
    }
}
