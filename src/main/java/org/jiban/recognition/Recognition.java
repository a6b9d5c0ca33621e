package org.jiban.recognition;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of reading: words in, suggestions out. Pure and safe for any number of threads. */
@Component
public class Recognition {
    /**
     * Reads the words of one contact.
     *
     * @param title may be null; counts as the first sentence
     * @param text cleaned words of the citizen, at most 5,000 characters
     * @param given what was said about the place beside the text
     * @param at when it was received
     */
    public Reading read(@Nullable String title, String text, @Nullable PlaceHint given, Instant at) {
        Appeal whole = new Appeal(
                text, List.of(), new PlaceReading.Nothing(), Urgency.L3, List.of(), ContactType.HELP, false, 1);
        return new Reading(List.of(whole), whole.urgency(), List.of(), List.of());
    }

    /**
     * Open orders that look like the same matter as the appeal, most alike first, at most five.
     *
     * @param requester id of who calls, or null when unknown
     */
    public List<Similar> similar(Appeal appeal, @Nullable Long requester) {
        return List.of();
    }
}
