package org.jiban.directory;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A shift of duty (值班) in a unit.
 *
 * @param day on which it begins
 * @param post what the roster calls the post
 * @param from start of the shift, local time
 * @param to its end; not later than the start when it runs past midnight
 * @param account user name of the person; null while the post is not given to anybody by name
 */
public record Duty(
        String unit,
        LocalDate day,
        String shift,
        String post,
        String postEn,
        LocalTime from,
        LocalTime to,
        @Nullable String account) {

    public String label(String language) {
        return language.equals("en") ? postEn : post;
    }

    boolean pastMidnight() {
        return !from.isBefore(to);
    }
}
