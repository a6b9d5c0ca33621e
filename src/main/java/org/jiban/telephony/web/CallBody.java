package org.jiban.telephony.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiban.telephony.Call;
import org.jspecify.annotations.Nullable;

/** A call as programs see it; the caller's number is never among it. */
record CallBody(
        String id,
        String call,
        String line,
        Instant offeredAt,
        @Nullable Instant answeredAt,
        @Nullable Instant abandonedAt,
        @Nullable Instant endedAt,
        @Nullable String agent,
        @Nullable Long waitSeconds,
        @Nullable Long talkSeconds,
        @Nullable Long wrapUpSeconds,
        @Nullable String recording,
        List<String> contacts) {

    static CallBody of(Call call, List<String> contacts) {
        return new CallBody(
                String.valueOf(call.id()),
                call.reference(),
                call.line(),
                call.offeredAt(),
                call.answeredAt(),
                call.abandonedAt(),
                call.endedAt(),
                call.agent(),
                seconds(call.waited()),
                seconds(call.talked()),
                seconds(call.wrappedUp()),
                call.recording(),
                contacts);
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
