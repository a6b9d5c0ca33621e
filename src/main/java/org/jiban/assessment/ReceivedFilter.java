package org.jiban.assessment;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jiban.intake.Outcome;
import org.jiban.kernel.Channel;
import org.jiban.kernel.City;
import org.jspecify.annotations.Nullable;

/**
 * Which received contacts: the question that a number of the volume answers (受理明细条件).
 *
 * @param to the last day, itself included
 * @param hour of a single day, 0..23; null for all of them
 * @param district a code, {@code none} for no known place, null for everywhere
 * @param topic the two digits of a first-level topic, {@code 00} for those without one, null for all
 */
public record ReceivedFilter(
        LocalDate from,
        LocalDate to,
        @Nullable Integer hour,
        @Nullable Channel channel,
        @Nullable Outcome outcome,
        @Nullable String district,
        @Nullable String topic) {

    ZonedDateTime begin(City city) {
        return from.atStartOfDay(city.zone()).plusHours(hour == null ? 0 : hour);
    }

    ZonedDateTime end(City city) {
        return hour == null
                ? to.plusDays(1).atStartOfDay(city.zone())
                : begin(city).plusHours(1);
    }
}
