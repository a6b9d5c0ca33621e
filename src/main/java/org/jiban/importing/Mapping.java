package org.jiban.importing;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a file's columns become contacts (映射), as a mapping file of the pack says.
 *
 * @param source name of the collection: rows of one source with the same key are the same row, whatever the file is called
 * @param dates formats of dates, tried in their order
 * @param zone of dates that state none
 * @param outside rules that tell rows of other cities
 * @param digest of the mapping file
 */
record Mapping(
        String source,
        Charset encoding,
        char delimiter,
        List<String> dates,
        ZoneId zone,
        Map<Field, FieldSource> fields,
        List<OutsideRule> outside,
        String digest) {

    /** What can be filled (字段). */
    enum Field {
        KEY("key"),
        RECEIVED("received"),
        CLOSED("closed"),
        CHANNEL("channel"),
        TYPE("type"),
        URGENCY("urgency"),
        TITLE("title"),
        TEXT("text"),
        ANSWER("answer"),
        REQUESTER("requester"),
        TOPIC("topic"),
        UNIT("unit"),
        ADDRESS("address"),
        DISTRICT("place.district"),
        STREET("place.street"),
        COMMUNITY("place.community"),
        LON("place.lon"),
        LAT("place.lat");

        private final String written;

        Field(String written) {
            this.written = written;
        }

        /** As the mapping file writes it. */
        String written() {
            return written;
        }
    }

    Mapping {
        dates = List.copyOf(dates);
        fields = new EnumMap<>(fields);
        outside = List.copyOf(outside);
    }

    FieldSource field(Field field) {
        return fields.getOrDefault(field, FieldSource.NOTHING);
    }

    boolean maps(Field field) {
        return fields.containsKey(field);
    }

    /** Every column that some rule reads. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        fields.values().forEach(each -> columns.addAll(each.columns()));
        outside.forEach(each -> columns.addAll(each.columns()));
        return columns;
    }
}
