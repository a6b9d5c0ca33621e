package org.jiban.intake.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiban.kernel.BadInput;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;

/** Reads how somebody may safely be reached: ANY, NEVER, MESSAGE_ONLY, or hours such as {@code 09:00-12:30}. */
final class SafeContacts {
    private static final Pattern HOURS =
            Pattern.compile("(?:HOURS[: ])?\\s*(\\d{1,2}:\\d{2})\\s*[-–]\\s*(\\d{1,2}:\\d{2})");

    private SafeContacts() {}

    static SafeContact read(String field, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return SafeContact.ANY;
        }
        String word = written.strip().toUpperCase(Locale.ROOT);
        return switch (word) {
            case "ANY" -> SafeContact.ANY;
            case "NEVER" -> new SafeContact(SafeContact.Way.NEVER, null, null);
            case "MESSAGE", "MESSAGE_ONLY" -> new SafeContact(SafeContact.Way.MESSAGE_ONLY, null, null);
            default -> hours(field, word);
        };
    }

    private static SafeContact hours(String field, String word) {
        Matcher matcher = HOURS.matcher(word);
        if (!matcher.matches()) {
            throw new BadInput(field, "safe-contact-unknown");
        }
        try {
            LocalTime from = LocalTime.parse(padded(matcher.group(1)));
            LocalTime to = LocalTime.parse(padded(matcher.group(2)));
            if (!from.isBefore(to)) {
                throw new BadInput(field, "safe-contact-unknown");
            }
            return SafeContact.within(from, to);
        } catch (DateTimeException e) {
            throw new BadInput(field, "safe-contact-unknown");
        }
    }

    private static String padded(String time) {
        return time.length() == 4 ? "0" + time : time;
    }
}
