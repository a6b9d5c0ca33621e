package org.jiban.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jiban.kernel.Actor;
import org.jiban.requester.Purpose;
import org.jiban.requester.Requesters;
import org.jiban.requester.Revealed;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Delivers by SMTP: to a provider's mail-to-short-message address made from the phone number, e.g.
 * {@code {phone}@sms.example.gov}. The number is revealed for this purpose only, with its entry. Posts of units have an
 * address made of the unit's code and the post, e.g. {@code {unit}-{post}@example.gov}.
 */
final class MailGateway implements Gateway {
    private static final Actor OUTBOX = Actor.system("outbox");

    private final JavaMailSender mail;
    private final Requesters requesters;
    private final String from;
    private final String address;
    private final String staffAddress;

    MailGateway(JavaMailSender mail, Requesters requesters, String from, String address, String staffAddress) {
        this.mail = mail;
        this.requesters = requesters;
        this.from = from;
        this.address = address;
        this.staffAddress = staffAddress;
    }

    @Override
    public String way() {
        return "mail";
    }

    @Override
    public boolean deliver(Message message, String text, Instant now) {
        Optional<String> to = switch (message.to()) {
            case Recipient.Requester person -> addressOf(person, message);
            case Recipient.Post post -> addressOf(post);
        };
        to.ifPresent(each -> send(each, message, text));
        return to.isPresent();
    }

    private Optional<String> addressOf(Recipient.Requester requester, Message message) {
        Revealed person = requesters.reveal(requester.id(), Purpose.MESSAGE, message.about(), OUTBOX);
        return Optional.ofNullable(person.phone()).map(phone -> address.replace("{phone}", phone));
    }

    private Optional<String> addressOf(Recipient.Post post) {
        return staffAddress.isBlank()
                ? Optional.empty()
                : Optional.of(staffAddress
                        .replace("{unit}", post.unit())
                        .replace("{post}", post.kind().name().toLowerCase(Locale.ROOT)));
    }

    private void send(String to, Message message, String text) {
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject(message.number());
        letter.setText(text);
        mail.send(letter);
    }
}
