package org.jiban.intake;

import java.time.Clock;
import java.time.Instant;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Numbers;
import org.jiban.requester.Caller;
import org.jiban.requester.KnownRequester;
import org.jiban.requester.Requesters;
import org.springframework.stereotype.Component;

/** Takes a contact in: its fields checked, its words read, its requester in the vault. */
@Component
class Arrivals {
    private final ContactChecks checks;
    private final Understanding understanding;
    private final Requesters requesters;
    private final Numbers numbers;
    private final Ids ids;
    private final Clock clock;

    Arrivals(
            ContactChecks checks,
            Understanding understanding,
            Requesters requesters,
            Numbers numbers,
            Ids ids,
            Clock clock) {
        this.checks = checks;
        this.understanding = understanding;
        this.requesters = requesters;
        this.numbers = numbers;
        this.ids = ids;
        this.clock = clock;
    }

    Arrival receive(NewContact raw, Actor actor) {
        Instant at = clock.instant();
        NewContact contact = checks.check(raw);
        Understanding.Whole whole = understanding.of(contact, at);
        KnownRequester requester = register(contact.requester());
        return new Arrival(ids.next(), numbers.next(), contact, whole, requester, actor, at);
    }

    private KnownRequester register(Requesting requester) {
        return requesters.register(
                new Caller(requester.name(), requester.phone(), requester.confidential(), requester.safeContact()));
    }
}
