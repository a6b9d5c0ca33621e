package org.jiban.notification;

import java.time.Instant;

/** Delivers to the simulated phones of a simulated city. */
final class SimulatedGateway implements Gateway {
    private final SimulatedPhones phones;

    SimulatedGateway(SimulatedPhones phones) {
        this.phones = phones;
    }

    @Override
    public String way() {
        return "simulated-phone";
    }

    @Override
    public boolean deliver(long requester, Message message, String text, Instant now) {
        phones.receive(requester, message, text, now);
        return true;
    }
}
