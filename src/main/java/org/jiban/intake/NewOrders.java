package org.jiban.intake;

import java.time.Instant;
import java.util.List;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.dispatch.AskReason;
import org.jiban.kernel.Share;
import org.jiban.order.NewOrder;
import org.jiban.order.OrderWords;
import org.springframework.stereotype.Component;

/** Makes the order of an appeal. */
@Component
class NewOrders {
    private static final int URGENT_HOURS = 1;
    private static final int OTHER_HOURS = 24;

    private final Catalogue catalogue;

    NewOrders(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param receivedAt when the appeal first reached the city; an earlier contact's for one that was not answered */
    NewOrder of(Arrival arrival, Treatment.Open open, Instant receivedAt) {
        Understood appeal = open.appeal();
        NewContact contact = arrival.contact();
        return new NewOrder(
                arrival.id(),
                arrival.number(),
                arrival.requester().id(),
                arrival.requester().key(),
                contact.channel(),
                appeal.type(),
                topic(appeal),
                appeal.urgency(),
                appeal.certainPlace(),
                share(contact.requester()),
                contact.requester().confidential(),
                contact.requester().safeContact(),
                contact.respondent(),
                new OrderWords(appeal.title(), appeal.text(), contact.address())
                        .hiding(contact.requester().name(), contact.requester().phone()),
                receivedAt,
                dispatchHours(open),
                catalogue.version(),
                open.decision().assignment(catalogue.version()).orElse(null),
                open.reasons().stream().map(AskReason::code).toList());
    }

    private static String topic(Understood appeal) {
        Topic topic = appeal.topic();
        return topic == null ? Topic.UNSORTED : topic.code();
    }

    private static int dispatchHours(Treatment.Open open) {
        Topic topic = open.appeal().topic();
        if (open.danger()) {
            return URGENT_HOURS;
        }
        return topic == null ? OTHER_HOURS : topic.dispatchHours();
    }

    /** Who asked to stay confidential shares nothing, whatever else was said. */
    static Share share(Requesting requester) {
        Share share = requester.share();
        return share == null || requester.confidential() ? Share.NONE : share;
    }

    static List<String> reasons(List<Treatment.Open> opens) {
        return opens.stream()
                .flatMap(each -> each.reasons().stream())
                .map(AskReason::code)
                .distinct()
                .toList();
    }
}
