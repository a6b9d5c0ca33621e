package org.jiban.order;

import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Place;
import org.jiban.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a dispatcher may still do to an order that no unit has (派前处理): correct it, or screen it out. */
@Component
class BeforeDispatch {
    private final Cases cases;
    private final Limits limits;
    private final Steps steps;
    private final DeskRows desk;
    private final OrderTimers timers;
    private final JdbcClient jdbc;

    BeforeDispatch(Cases cases, Limits limits, Steps steps, DeskRows desk, OrderTimers timers, JdbcClient jdbc) {
        this.cases = cases;
        this.limits = limits;
        this.steps = steps;
        this.desk = desk;
        this.timers = timers;
        this.jdbc = jdbc;
    }

    /** The dispatch clock keeps its start and takes the class of the new topic. */
    OrderSnapshot correct(long order, Correction by, Actor actor) {
        return cases.performOffDesk(order, actor, it -> {
            it.require(Act.CORRECT);
            String before = it.order.opening.topic();
            Opening opening = it.order.opening;
            it.order.correct(opening.corrected(by, limits.dispatchDue(opening.receivedAt(), by.dispatchHours())));
            store(it.order.opening);
            desk.take(order);
            desk.put(List.of(it.order));
            timers.restart(it.order);
            it.enter(corrected(before, it.order.opening));
            return it.order.snapshot();
        });
    }

    private static OrderFact.Corrected corrected(String before, Opening now) {
        Place place = now.place();
        return new OrderFact.Corrected(
                before,
                now.topic(),
                now.urgency(),
                place.district(),
                place.street(),
                place.community(),
                now.dispatchDue());
    }

    private void store(Opening opening) {
        Place place = opening.place();
        jdbc.sql("""
                UPDATE work_order SET topic = :topic, urgency = :urgency, district = :district, street = :street,
                    community = :community, compound = :compound, building = :building, lon = :lon, lat = :lat,
                    dispatch_due = :due
                WHERE id = :id""")
                .param("topic", opening.topic())
                .param("urgency", opening.urgency().name())
                .param("district", place.district())
                .param("street", place.street())
                .param("community", place.community())
                .param("compound", place.compound())
                .param("building", place.building())
                .param("lon", place.lon())
                .param("lat", place.lat())
                .param("due", Sql.at(opening.dispatchDue()))
                .param("id", opening.id())
                .update();
    }

    void screenOut(long order, String ground, @Nullable String why, Actor actor) {
        String words = Words.clean("words", why, Handling.MOST_NOTE);
        cases.performOffDesk(order, actor, it -> {
            it.require(Act.SCREEN_OUT);
            Long step = words == null ? null : (Long) steps.add(it.order, Steps.Kind.REASON, actor, words, it.now);
            it.order.close(Act.SCREEN_OUT, ClosingGround.SCREENED, it.now);
            desk.take(order);
            timers.stopAll(it.order);
            it.enter(new OrderFact.Closed(null, ClosingGround.SCREENED, ground, step, false));
            return it;
        });
    }
}
