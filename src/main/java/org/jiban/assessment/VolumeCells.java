package org.jiban.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiban.kernel.City;
import org.jiban.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code volume_hour} and {@code volume_place}. The day and hour are those in the contact's id, so that the
 * contacts behind a number are a range of ids.
 */
@Component
class VolumeCells {
    /** Stands for a district that is not known. */
    static final String NOWHERE = "none";

    /** Stands for a topic that is not known; the first two digits of an appeal still to be sorted. */
    static final String UNSORTED = "00";

    private static final int FIRST_LEVEL = 2;
    private static final String ADD_HOUR = """
            INSERT INTO volume_hour (day, kind, hour, code, many) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (day, kind, hour, code) DO UPDATE SET many = volume_hour.many + excluded.many""";
    private static final String ADD_PLACE = """
            INSERT INTO volume_place (day, district, topic, many) VALUES (?, ?, ?, ?)
            ON CONFLICT (day, district, topic) DO UPDATE SET many = volume_place.many + excluded.many""";

    private final JdbcTemplate batch;
    private final City city;

    VolumeCells(JdbcTemplate batch, City city) {
        this.batch = batch;
        this.city = city;
    }

    /** What is counted by the hour. */
    enum Kind {
        CHANNEL,
        OUTCOME
    }

    private record Hour(LocalDate day, Kind kind, int hour, String code) {}

    private record PlaceOfDay(LocalDate day, String district, String topic) {}

    /** Changes waiting to be written in two round trips. */
    final class Changes {
        private final Map<Hour, Integer> hours = new LinkedHashMap<>();
        private final Map<PlaceOfDay, Integer> places = new LinkedHashMap<>();

        void add(long contact, Kind kind, String code, int by) {
            ZonedDateTime at = timeOf(contact);
            hours.merge(new Hour(at.toLocalDate(), kind, at.getHour(), code), by, Integer::sum);
        }

        void add(long contact, @Nullable String district, @Nullable String topic) {
            String known = district == null ? NOWHERE : district;
            String first = topic == null ? UNSORTED : topic.substring(0, FIRST_LEVEL);
            places.merge(new PlaceOfDay(timeOf(contact).toLocalDate(), known, first), 1, Integer::sum);
        }

        void write() {
            hours.values().removeIf(many -> many == 0);
            if (!hours.isEmpty()) {
                batch.batchUpdate(
                        ADD_HOUR,
                        hours.entrySet().stream().map(VolumeCells::hourRow).toList());
            }
            if (!places.isEmpty()) {
                batch.batchUpdate(
                        ADD_PLACE,
                        places.entrySet().stream().map(VolumeCells::placeRow).toList());
            }
        }
    }

    Changes changes() {
        return new Changes();
    }

    private ZonedDateTime timeOf(long contact) {
        Instant at = Ids.timeOf(contact);
        return at.atZone(city.zone());
    }

    private static Object[] hourRow(Map.Entry<Hour, Integer> each) {
        Hour hour = each.getKey();
        return new Object[] {hour.day(), hour.kind().name(), hour.hour(), hour.code(), each.getValue()};
    }

    private static Object[] placeRow(Map.Entry<PlaceOfDay, Integer> each) {
        PlaceOfDay place = each.getKey();
        return new Object[] {place.day(), place.district(), place.topic(), each.getValue()};
    }

    /** Takes everything away. */
    void clear() {
        List.of("DELETE FROM volume_hour", "DELETE FROM volume_place").forEach(batch::update);
    }
}
