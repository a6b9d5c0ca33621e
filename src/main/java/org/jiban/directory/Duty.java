package org.jiban.directory;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty (值班) in a unit at a moment.
 *
 * @param post what the roster calls the post
 * @param account user name of the person; null while the post is not given to anybody by name
 * @param from start of the shift, local time
 * @param to its end; a shift may run past midnight
 */
public record Duty(
        String unit,
        String post,
        String postEn,
        LocalTime from,
        LocalTime to,
        @Nullable String account) {}
