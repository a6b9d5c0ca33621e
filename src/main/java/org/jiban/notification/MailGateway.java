package org.jiban.notification;

import java.time.Instant;
import org.jiban.kernel.Actor;
import org.jiban.requester.Purpose;
import org.jiban.requester.Requesters;
import org.jiban.requester.Revealed;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Delivers by SMTP: to a provider's mail-to-short-message address made from the phone number, e.g.
 * {@code {phone}@sms.example.gov}. The number is revealed for this purpose only, with its entry.
 */
final class MailGateway implements Gateway {
    private static final Actor OUTBOX = Actor.system("outbox");

    private final JavaMailSender mail;
    private final Requesters requesters;
    private final String from;
    private final String address;

    MailGateway(JavaMailSender mail, Requesters requesters, String from, String address) {
        this.mail = mail;
        this.requesters = requesters;
        this.from = from;
        this.address = address;
    }

    @Override
    public String way() {
        return "mail";
    }

    @Override
    public boolean deliver(long requester, Message message, String text, Instant now) {
        Revealed person = requesters.reveal(requester, Purpose.MESSAGE, message.about(), OUTBOX);
        if (person.phone() == null) {
            return false;
        }
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(address.replace("{phone}", person.phone()));
        letter.setSubject(message.number());
        letter.setText(text);
        mail.send(letter);
        return true;
    }
}
