package org.jiban.intake;

import java.util.Optional;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.kernel.Place;
import org.jiban.order.Respondent;
import org.jiban.requester.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the row of a contact from what was received and what became of it. */
@Component
class ContactRows {
    private final Catalogue catalogue;

    ContactRows(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ContactRow of(Treated treated, QueryCode code) {
        Arrival arrival = treated.arrival();
        NewContact contact = arrival.contact();
        SealingKey key = arrival.requester().key();
        Understood first = arrival.whole().first();
        Optional<DirectAnswer> article = treated.answer().map(Treatment.Answer::answer);
        return new ContactRow(
                arrival.id(),
                arrival.number(),
                contact.channel(),
                first.type(),
                arrival.requester().id(),
                arrival.at(),
                sealed(key, contact.title() == null ? first.title() : contact.title()),
                sealed(key, contact.text()),
                sealed(key, contact.address()),
                topic(first),
                first.sureness(),
                first.certainPlace(),
                NewOrders.share(contact.requester()),
                contact.requester().safeContact(),
                contact.requester().confidential(),
                contact.respondent() == null ? null : contact.respondent().unit(),
                sealed(key, named(contact.respondent())),
                treated.outcome(),
                Screening.recorded(arrival.reading()),
                NewOrders.reasons(treated.opens()),
                treated.lines(),
                article.map(DirectAnswer::code).orElse(null),
                article.map(DirectAnswer::version).orElse(null),
                treated.ground(),
                treated.thank().map(Treatment.Thank::unit).orElse(null),
                treated.urge().map(Treatment.Urge::orderId).orElse(null),
                contact.photos(),
                contact.callId(),
                arrival.actor().code(),
                arrival.actor().unit(),
                catalogue.version(),
                code.hash(),
                key.seal(code.written()),
                false);
    }

    static @Nullable String topic(Understood appeal) {
        Topic topic = appeal.topic();
        return topic == null ? null : topic.code();
    }

    private static @Nullable String named(@Nullable Respondent respondent) {
        if (respondent == null) {
            return null;
        }
        String company = respondent.company() == null ? "" : respondent.company();
        return respondent.person() == null ? company : company + "\n" + respondent.person();
    }

    static byte @Nullable [] sealed(SealingKey key, @Nullable String words) {
        return words == null || words.isEmpty() ? null : key.seal(words);
    }

    /** What the journal keeps of it. */
    ContactFact.Received fact(Treated treated) {
        Arrival arrival = treated.arrival();
        Understood first = arrival.whole().first();
        Place place = first.certainPlace();
        Optional<DirectAnswer> article = treated.answer().map(Treatment.Answer::answer);
        return new ContactFact.Received(
                arrival.number(),
                arrival.contact().channel(),
                first.type(),
                treated.outcome(),
                arrival.requester().id(),
                topic(first),
                place.district(),
                place.street(),
                treated.opens().size(),
                treated.urge().map(Treatment.Urge::orderId).orElse(null),
                null,
                article.map(DirectAnswer::code).orElse(null),
                article.map(DirectAnswer::version).orElse(null),
                Screening.recorded(arrival.reading()),
                treated.ground(),
                treated.lines(),
                treated.thank().map(Treatment.Thank::unit).orElse(null),
                arrival.contact().callId(),
                false);
    }
}
