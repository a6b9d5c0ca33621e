package org.jiban.order;

import java.time.Instant;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;

/**
 * What an order was opened with (开单信息); only a correction before the first dispatch changes it.
 *
 * @param policyVersion the rules its clocks follow
 * @param imported history of another system: no clock ever ran
 */
record Opening(
        long id,
        String number,
        long contactId,
        String contactNumber,
        long requesterId,
        Channel channel,
        ContactType type,
        String topic,
        Urgency urgency,
        Place place,
        Share share,
        boolean confidential,
        SafeContact safeContact,
        @Nullable String respondentUnit,
        Instant receivedAt,
        Instant openedAt,
        Instant dispatchDue,
        int catalogueVersion,
        int policyVersion,
        boolean imported) {

    /** The same opening with what a dispatcher corrected. */
    Opening corrected(Correction by, Instant newDispatchDue) {
        return new Opening(
                id,
                number,
                contactId,
                contactNumber,
                requesterId,
                channel,
                type,
                by.topic(),
                by.urgency(),
                by.place(),
                share,
                confidential,
                safeContact,
                respondentUnit,
                receivedAt,
                openedAt,
                newDispatchDue,
                catalogueVersion,
                policyVersion,
                imported);
    }
}
