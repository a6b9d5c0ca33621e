package org.jiban.order;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;
import org.jiban.requester.SafeContact;
import org.jiban.requester.SealingKey;
import org.jspecify.annotations.Nullable;

/**
 * An order to be opened.
 *
 * @param contactNumber number of the contact, as people read it out
 * @param key seals under the requester's content key
 * @param topic code of the topic, six digits
 * @param place the place complained about, already completed by the directory
 * @param share what the lead unit may know about the requester
 * @param confidential the requester asked not to be named to anybody outside the hotline
 * @param receivedAt when the appeal reached the city; the dispatch clock starts here
 * @param dispatchHours length of the dispatch clock: 1, 2 or 24
 * @param assignment where it goes at once; null leaves it to a dispatcher
 * @param reasonsToAsk codes of why a person must decide; empty with an assignment
 */
public record NewOrder(
        long contactId,
        String contactNumber,
        long requesterId,
        SealingKey key,
        Channel channel,
        ContactType type,
        String topic,
        Urgency urgency,
        Place place,
        Share share,
        boolean confidential,
        SafeContact safeContact,
        @Nullable Respondent respondent,
        OrderWords words,
        Instant receivedAt,
        int dispatchHours,
        int catalogueVersion,
        @Nullable Assignment assignment,
        List<String> reasonsToAsk) {}
