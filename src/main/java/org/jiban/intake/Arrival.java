package org.jiban.intake;

import java.time.Instant;
import org.jiban.kernel.Actor;
import org.jiban.recognition.Reading;
import org.jiban.requester.KnownRequester;

/**
 * A contact on its way (来件): checked, read, its requester known.
 *
 * @param at when it was received
 */
record Arrival(
        long id,
        String number,
        NewContact contact,
        Understanding.Whole whole,
        KnownRequester requester,
        Actor actor,
        Instant at) {
    Reading reading() {
        return whole.reading();
    }

    boolean isFirst(Understood appeal) {
        return whole.first() == appeal;
    }
}
