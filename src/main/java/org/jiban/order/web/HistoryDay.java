package org.jiban.order.web;

import java.util.List;
import org.jiban.order.Photo;
import org.jspecify.annotations.Nullable;

/** One day of an order's history (经过), newest line first. */
public record HistoryDay(String day, List<Line> lines) {

    /**
     * What happened, in words.
     *
     * @param who did it
     * @param details what follows from it
     * @param words what was written with it, as the viewer may read it
     * @param look CSS class: {@code key} for what moved the order, {@code sys} for what happened by itself
     */
    public record Line(
            String time,
            String title,
            String who,
            List<String> details,
            @Nullable String words,
            List<Photo> photos,
            String look) {}
}
