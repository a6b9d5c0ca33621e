package org.jiban.order;

import java.time.Instant;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Urgency;
import org.jiban.timer.TimedAct;
import org.springframework.stereotype.Component;

/** An unsigned order climbs: an urgent one from the duty phone to the unit's lead to the district, any other once. */
@Component
class SignClimb implements TimedAct {
    private static final int UNIT_LEAD = 2;
    private static final int DISTRICT = 3;

    private final Cases cases;
    private final OrderTimers timers;
    private final Directory directory;

    SignClimb(Cases cases, OrderTimers timers, Directory directory) {
        this.cases = cases;
        this.timers = timers;
        this.directory = directory;
    }

    @Override
    public String kind() {
        return OrderTimers.SIGN;
    }

    @Override
    public void due(Subject subject, Instant at) {
        cases.perform(subject.id(), DispatchOverdue.CLOCK, it -> {
            if (it.order.stage == Stage.DISPATCHED) {
                climb(it);
            }
        });
    }

    private void climb(Case it) {
        Urgency urgency = it.order.opening.urgency();
        it.order.climb++;
        int step = urgency == Urgency.L1 ? Math.min(it.order.climb, DISTRICT) : UNIT_LEAD;
        String lead = it.order.leadNow();
        it.enter(new OrderFact.SignOverdue(
                lead,
                step,
                step == DISTRICT ? above(lead) : lead,
                urgency,
                it.order.running().signDue()));
        if (it.order.climb < timers.climbs(urgency)) {
            timers.set(it.order, OrderTimers.SIGN, timers.climbAt(it.order));
        }
    }

    /** The district of the unit, or whoever stands above it; a unit above which nobody stands is told itself. */
    private String above(String code) {
        return directory.findUnit(code).map(SignClimb::superior).orElse(code);
    }

    private static String superior(Unit unit) {
        String district = unit.district();
        if (district != null && !district.equals(unit.code())) {
            return district;
        }
        String parent = unit.parent();
        return parent == null ? unit.code() : parent;
    }
}
