package org.jiban.order;

import java.util.List;
import org.jiban.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order's history (办理经过).
 *
 * @param words what was written with the act, as this viewer may read it; null without any
 * @param section name of the section it was assigned to; null in every other act
 * @param photos pictures attached in that act
 */
public record HistoryLine(
        Entry entry, @Nullable String words, @Nullable String section, List<Photo> photos) {}
