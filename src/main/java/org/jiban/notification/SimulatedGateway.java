package org.jiban.notification;

import java.time.Instant;
import org.jiban.requester.Requesters;

/** Delivers to the simulated phones of a simulated city. */
final class SimulatedGateway implements Gateway {
    private final SimulatedPhones phones;
    private final Requesters requesters;

    SimulatedGateway(SimulatedPhones phones, Requesters requesters) {
        this.phones = phones;
        this.requesters = requesters;
    }

    @Override
    public String way() {
        return "simulated-phone";
    }

    @Override
    public boolean deliver(Message message, String text, Instant now) {
        if (message.to() instanceof Recipient.Requester person
                && requesters.masked(person.id()).phone() == null) {
            return false;
        }
        phones.receive(message, text, now);
        return true;
    }
}
