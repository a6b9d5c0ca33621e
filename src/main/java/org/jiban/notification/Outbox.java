package org.jiban.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiban.intake.Contacts;
import org.jiban.journal.Happening;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Background;
import org.jiban.kernel.City;
import org.jiban.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due: at least once, by key; a way that is down is tried again after 1, 5, 30, 120 minutes. */
@Component
public class Outbox implements Background {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Actor ACTOR = Actor.system("outbox");
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofMinutes(120));
    private static final int AT_ONCE = 50;

    private final Messages messages;
    private final Templates templates;
    private final Gateway gateway;
    private final Wording wording;
    private final Contacts contacts;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;
    private final City city;

    Outbox(
            Messages messages,
            Templates templates,
            Gateway gateway,
            Wording wording,
            Contacts contacts,
            Journal journal,
            Transactions transactions,
            Clock clock,
            City city) {
        this.messages = messages;
        this.templates = templates;
        this.gateway = gateway;
        this.wording = wording;
        this.contacts = contacts;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
        this.city = city;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public boolean round() {
        return transactions.inOne(() -> {
            Instant now = clock.instant();
            List<Message> due = messages.takeDue(now, AT_ONCE);
            List<Happening> entries =
                    due.stream().flatMap(each -> send(each, now).stream()).toList();
            if (!entries.isEmpty()) {
                journal.write(entries);
            }
            return due.size() == AT_ONCE;
        });
    }

    private List<Happening> send(Message message, Instant now) {
        try {
            boolean taken = gateway.deliver(message, text(message), now);
            return List.of(finish(message, taken ? MessageState.DELIVERED : MessageState.NO_WAY, now));
        } catch (RuntimeException down) {
            return again(message, now, down);
        }
    }

    /** The query code is fetched for the moment of sending; it is stored nowhere in clear. */
    private String text(Message message) {
        Template template = templates.current(message.template());
        Map<String, String> words = wording.of(message, city.language());
        if (template.carriesCode()) {
            words.put("code", contacts.code(message.about().id()).orElse(""));
        }
        return template.fill(city.language(), words);
    }

    private List<Happening> again(Message message, Instant now, RuntimeException down) {
        if (message.tries() < WAITS.size()) {
            LOG.warn(
                    "Message {} could not go out by {}; it is tried again: {}",
                    message.id(),
                    gateway.way(),
                    down.toString());
            messages.postpone(message, now.plus(WAITS.get(message.tries())));
            return List.of();
        }
        LOG.error("Message {} could not go out by {} in the end", message.id(), gateway.way(), down);
        return List.of(finish(message, MessageState.FAILED, now));
    }

    private Happening finish(Message message, MessageState state, Instant now) {
        messages.finish(message, state, now);
        if (templates.current(message.template()).carriesCode()) {
            contacts.takeCode(message.about().id());
        }
        var fact = new MessageFact.Sent(message.id(), message.template(), message.version(), gateway.way(), state);
        return new Happening(message.about(), ACTOR, now, fact);
    }
}
