package org.jiban.notification.web;

import java.util.List;
import java.util.Map;
import org.jiban.notification.Recipient;
import org.jiban.notification.SimulatedPhones.Received;
import org.jiban.requester.Masked;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the simulated phones.
 *
 * @param number as asked for; empty shows the latest of all phones
 * @param owners masked names and phones by requester
 */
public record Inbox(String number, List<Received> messages, Map<Long, Masked> owners) {
    /** Whose phone it is: a masked number, or the post of a unit. */
    public String owner(Received message, Page page) {
        return switch (message.to()) {
            case Recipient.Post post -> page.say("phones.post." + post.kind(), page.unit(post.unit()));
            case Recipient.Requester person -> phone(owners.get(person.id()), page);
        };
    }

    private static String phone(@Nullable Masked owner, Page page) {
        String phone = owner == null ? null : owner.phone();
        return phone == null ? page.say("phones.no-phone") : phone;
    }
}
