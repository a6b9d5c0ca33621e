package org.jiban.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jiban.calendar.Policy;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jiban.journal.Entry;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.order.Assignment;
import org.jiban.order.DispatchKind;
import org.jiban.order.OrderView;
import org.jiban.order.WorkOrders;
import org.jiban.timer.Timers;
import org.springframework.stereotype.Component;

/**
 * The district's desk (区级二次派单): what reached a district because no unit could be named is sent on, or kept and said
 * so, within a share of the limit (a quarter, by policy).
 */
@Component
public class DistrictDesk {
    /** Kind of the timer that runs until the district must have sent the order on. */
    static final String DUE = "dispatch.district-due";

    private final DistrictBook book;
    private final WorkOrders orders;
    private final DispatchGuard guard;
    private final Directory directory;
    private final Policy policy;
    private final Timers timers;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    DistrictDesk(
            DistrictBook book,
            WorkOrders orders,
            DispatchGuard guard,
            Directory directory,
            Policy policy,
            Timers timers,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.book = book;
        this.orders = orders;
        this.guard = guard;
        this.directory = directory;
        this.policy = policy;
        this.timers = timers;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What happened to orders that a district may have on its desk.
     *
     * @param last the last of each order, one that dispatched or ended it
     */
    void follow(Collection<Entry> last) {
        List<Entry> owed = last.stream().filter(DistrictDesk::toDistrict).toList();
        owed.forEach(entry -> owe(
                entry.subject().id(),
                entry.facts().get("lead").asString(),
                entry.happenedAt(),
                Instant.parse(entry.facts().get("unitDue").asString())));
        remove(last.stream()
                .filter(entry -> !toDistrict(entry))
                .map(entry -> entry.subject().id())
                .toList());
    }

    private static boolean toDistrict(Entry entry) {
        return entry.act().equals(QueueFollower.DISPATCHED)
                && DispatchKind.DISTRICT.name().equals(entry.facts().get("kind").asString());
    }

    private void owe(long order, String district, Instant received, Instant unitDue) {
        Duration limit = Duration.between(received, unitDue);
        Instant due = received.plusMillis(Math.round(limit.toMillis() * policy.districtShare()));
        book.add(new DistrictDuty(order, orders.snapshot(order).number(), district, received, due));
        timers.set(Subject.order(order), DUE, due);
    }

    private void remove(List<Long> orders) {
        book.remove(orders).forEach(owed -> timers.cancel(Subject.order(owed), DUE));
    }

    /** What a district has to send on, soonest due first. */
    public List<DistrictDuty> list(String district, int limit) {
        return book.list(district, limit);
    }

    public int count(String district) {
        return book.count(district);
    }

    /** Units a district may send on to: its streets, and enterprises that serve it. */
    public List<Unit> reachable(String district) {
        return directory.units().stream()
                .filter(each -> isReachable(each, district))
                .toList();
    }

    private static boolean isReachable(Unit unit, String district) {
        return switch (unit.kind()) {
            case STREET -> district.equals(unit.district());
            case ENTERPRISE -> unit.serves(district);
            case DISTRICT, DEPARTMENT -> false;
        };
    }

    /**
     * Sends an order on to a unit of the district.
     *
     * @throws NotFound {@code order-not-found} when the order is not on this district's desk
     * @throws BadInput {@code unit-not-of-district}
     * @throws org.jiban.kernel.OutOfOrder {@code department-duty-not-to-grassroots}, {@code dispatch-to-accused}
     */
    public void sendOn(long order, String unit, List<String> assists, String reason, Actor lead) {
        transactions.inOne(() -> {
            DistrictDuty duty = mine(order, lead);
            if (!isReachable(directory.unit(unit), duty.district())) {
                throw new BadInput("unit", "unit-not-of-district");
            }
            OrderView view = orders.find(duty.number(), lead);
            Assignment assignment =
                    new Assignment(unit, assists, DispatchKind.REDISPATCH, "district", view.catalogueVersion());
            guard.check(assignment, view.topic(), view.type(), view.respondent());
            orders.dispatch(order, assignment, reason, lead);
            remove(List.of(order));
        });
    }

    /** The district handles the order itself. */
    public void keep(long order, Actor lead) {
        transactions.inOne(() -> {
            DistrictDuty duty = mine(order, lead);
            remove(List.of(order));
            boolean late = clock.instant().isAfter(duty.dueAt());
            journal.write(Subject.order(order), lead, new DispatchFact.DistrictKept(duty.district(), late));
        });
    }

    private DistrictDuty mine(long order, Actor lead) {
        return book.find(order)
                .filter(each -> each.district().equals(lead.unit()))
                .orElseThrow(() -> new NotFound("order-not-found"));
    }
}
