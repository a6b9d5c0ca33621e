package org.jiban.dispatch;

import java.util.List;
import java.util.Optional;
import org.jiban.calendar.Calendar;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Place;
import org.jiban.order.OrderView;
import org.jiban.order.WorkOrders;
import org.jiban.recognition.Appeal;
import org.jiban.recognition.PlaceHint;
import org.jiban.recognition.PlaceReading;
import org.jiban.recognition.Reading;
import org.jiban.recognition.Recognition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what a dispatcher sees of a waiting order: its words read again, and what the rules would do with a choice. */
@Component
public class Proposals {
    private final WorkOrders orders;
    private final DispatchQueue queue;
    private final Recognition recognition;
    private final Dispatching dispatching;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Calendar calendar;

    Proposals(
            WorkOrders orders,
            DispatchQueue queue,
            Recognition recognition,
            Dispatching dispatching,
            Catalogue catalogue,
            Directory directory,
            Calendar calendar) {
        this.orders = orders;
        this.queue = queue;
        this.recognition = recognition;
        this.dispatching = dispatching;
        this.catalogue = catalogue;
        this.directory = directory;
        this.calendar = calendar;
    }

    /**
     * The proposal for a waiting order.
     *
     * @param topic a topic the dispatcher tries; null takes the order's own
     * @param place a place the dispatcher tries; null takes the order's own
     */
    public Proposal of(String number, @Nullable String topic, @Nullable Place place, Actor dispatcher) {
        OrderView order = orders.find(number, dispatcher);
        Waiting waiting =
                orders.idOf(number).flatMap(queue::find).orElseThrow(() -> new NotFound("dispatch-not-waiting"));
        Reading reading = recognition.read(
                order.title(), order.text(), new PlaceHint(order.place(), order.address()), order.receivedAt());
        Appeal appeal = reading.first();
        String tried = topic == null ? order.topic() : topic;
        Place at = place == null ? order.place() : directory.complete(place);
        return new Proposal(
                waiting,
                order,
                appeal.topics(),
                appeal.place(),
                reading.grounds(),
                tried,
                at,
                decision(order, appeal, tried, at).orElse(null));
    }

    private Optional<Decision> decision(OrderView order, Appeal appeal, String topic, Place place) {
        return catalogue
                .findTopic(topic)
                .filter(each -> catalogue.topics().contains(each))
                .map(each -> dispatching.decide(new Dispatchable(
                        each,
                        1,
                        place(appeal, place),
                        order.type(),
                        order.urgency(),
                        order.respondent(),
                        false,
                        false,
                        List.of(),
                        calendar.dayOf(order.receivedAt()))));
    }

    private static PlaceReading place(Appeal appeal, Place place) {
        return place.district() == null ? appeal.place() : new PlaceReading.Found(place, 1, List.of(), "");
    }
}
