package org.jiban.intake;

import java.util.List;
import java.util.Optional;
import org.jiban.kernel.Actor;
import org.springframework.stereotype.Component;

/** The door of intake (受理): register what comes in, answer at once, find it again. */
@Component
public class Contacts {
    /**
     * Registers a contact and decides what becomes of it, in the running transaction or one of its own.
     *
     * @throws org.jiban.kernel.BadInput naming the field
     */
    public ContactAnswer register(NewContact contact, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Registers a contact about an open order of the same requester and does what they ask about it.
     *
     * @throws org.jiban.kernel.NotFound {@code order-not-found}
     */
    public ContactAnswer register(AboutOrder about, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Records contacts of imported history in the running transaction, each with its closed order unless a ground was
     * applied, and stores what recognition reads in them. At most 500 at once.
     *
     * @return their numbers, in their order
     */
    public List<String> recordPast(List<PastContact> contacts, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** What a contact was, for staff; empty when there is none with that number. */
    public Optional<ContactView> find(String number, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
