package org.jiban.callback;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jiban.calendar.Policy;
import org.jiban.kernel.City;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a requester may be called (可回访时间): outside the quiet hours, or within the hours they named. */
@Component
class CallTimes {
    private final Policy policy;
    private final City city;

    CallTimes(Policy policy, City city) {
        this.policy = policy;
        this.city = city;
    }

    /** The first moment from {@code from} on. */
    Instant earliest(Instant from, SafeContact wish) {
        LocalTime begin = wish.from();
        LocalTime end = wish.to();
        return begin == null || end == null
                ? policy.quietHours().earliest(from, city.zone())
                : within(from.atZone(city.zone()), begin, end);
    }

    private Instant within(ZonedDateTime from, LocalTime begin, @Nullable LocalTime end) {
        LocalTime time = from.toLocalTime();
        if (time.isBefore(begin)) {
            return from.toLocalDate().atTime(begin).atZone(city.zone()).toInstant();
        }
        return end == null || time.isBefore(end)
                ? from.toInstant()
                : from.toLocalDate()
                        .plusDays(1)
                        .atTime(begin)
                        .atZone(city.zone())
                        .toInstant();
    }
}
