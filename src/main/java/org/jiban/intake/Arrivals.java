package org.jiban.intake;

import java.time.Clock;
import java.time.Instant;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Numbers;
import org.jiban.requester.Caller;
import org.jiban.requester.KnownRequester;
import org.jiban.requester.Requesters;
import org.jiban.telephony.Calls;
import org.springframework.stereotype.Component;

/** Takes a contact in: its fields checked, its words read, its requester in the vault. */
@Component
class Arrivals {
    private final ContactChecks checks;
    private final Understanding understanding;
    private final Requesters requesters;
    private final Calls calls;
    private final Numbers numbers;
    private final Ids ids;
    private final Clock clock;

    Arrivals(
            ContactChecks checks,
            Understanding understanding,
            Requesters requesters,
            Calls calls,
            Numbers numbers,
            Ids ids,
            Clock clock) {
        this.checks = checks;
        this.understanding = understanding;
        this.requesters = requesters;
        this.calls = calls;
        this.numbers = numbers;
        this.ids = ids;
        this.clock = clock;
    }

    Arrival receive(NewContact raw, Actor actor) {
        Instant at = clock.instant();
        NewContact contact = checks.check(raw);
        Understanding.Whole whole = understanding.of(contact, at);
        KnownRequester requester = register(contact);
        return new Arrival(ids.next(), numbers.next(), contact, whole, requester, actor, at);
    }

    /** Whoever rings is known by the line they ring from, unless they leave another number. */
    private KnownRequester register(NewContact contact) {
        Requesting stated = contact.requester();
        Caller caller = new Caller(stated.name(), stated.phone(), stated.confidential(), stated.safeContact());
        Long call = contact.callId();
        if (call == null) {
            return requesters.register(caller);
        }
        Long ringing = calls.find(call)
                .orElseThrow(() -> new BadInput("callId", "call-unknown"))
                .requesterId();
        boolean otherNumber = stated.phone() != null && !stated.phone().isBlank();
        return ringing == null || otherNumber ? requesters.register(caller) : requesters.again(ringing, caller);
    }
}
