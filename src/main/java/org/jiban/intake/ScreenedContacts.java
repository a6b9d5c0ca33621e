package org.jiban.intake;

import org.jiban.catalogue.Ground;
import org.jiban.dispatch.ScreenedOut;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Subject;
import org.springframework.stereotype.Component;

/** A dispatcher applied a ground to what a contact had opened: the contact then is what the ground makes of it. */
@Component
class ScreenedContacts implements ScreenedOut {
    private final ContactBook book;
    private final Journal journal;

    ScreenedContacts(ContactBook book, Journal journal) {
        this.book = book;
        this.journal = journal;
    }

    @Override
    public void screenedOut(long contactId, long orderId, Ground ground, Actor actor) {
        Outcome outcome = Screening.outcome(ground);
        book.outcome(contactId, outcome, ground.code(), actor.code());
        journal.write(Subject.contact(contactId), actor, new ContactFact.Screened(ground.code(), outcome, orderId));
    }
}
