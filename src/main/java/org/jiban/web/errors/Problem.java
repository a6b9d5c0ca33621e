package org.jiban.web.errors;

import java.time.Duration;
import org.jiban.kernel.Refusal;
import org.jiban.web.TryLater;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, before it is put into words.
 *
 * @param code key {@code refusal.<code>}
 * @param field the field at fault, if it is one
 * @param retryAfter when trying again makes sense, if it does
 */
record Problem(
        int status,
        String code,
        @Nullable String field,
        @Nullable Duration retryAfter,
        Object... arguments) {

    static Problem of(int status, String code, Object... arguments) {
        return new Problem(status, code, null, null, arguments);
    }

    static Problem field(int status, String field, String code, Object... arguments) {
        return new Problem(status, code, field, null, arguments);
    }

    static Problem of(Refusal refusal) {
        Duration wait = refusal instanceof TryLater later ? later.pause() : null;
        return new Problem(refusal.status(), refusal.code(), refusal.field(), wait, refusal.arguments());
    }
}
