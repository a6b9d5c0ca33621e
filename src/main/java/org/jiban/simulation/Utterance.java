package org.jiban.simulation;

import java.util.List;
import org.jiban.catalogue.Topic;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.order.Respondent;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says, and what is meant by it (一段话和本意).
 *
 * @param title as an agent would put it
 * @param place where it is, as far as an agent would choose it
 * @param address the same in words
 * @param topics what is meant, in the order it is said; empty when no topic is
 * @param article id of the article that answers it
 * @param ground the screening ground that applies
 */
record Utterance(
        Kind kind,
        @Nullable ContactType type,
        @Nullable String title,
        String text,
        Place place,
        @Nullable String address,
        List<Topic> topics,
        @Nullable String article,
        @Nullable String ground,
        @Nullable Respondent respondent) {
    Utterance {
        topics = List.copyOf(topics);
    }

    /** The first thing that is meant; null when no topic is. */
    @Nullable
    Topic topic() {
        return topics.isEmpty() ? null : topics.getFirst();
    }
}
