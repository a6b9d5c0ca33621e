package org.jiban.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Ground;
import org.jiban.catalogue.Topic;
import org.jiban.directory.Directory;
import org.jiban.directory.NamedPlace.Level;
import org.jiban.directory.Unit;
import org.jiban.importing.Mapping.Field;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Digest;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Place;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Urgency;
import org.jiban.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Turns rows of a file into what can be stored, or says why not. Pure: reads the directory and catalogue from memory. */
final class RowMapper {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_KEY = 200;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");
    private static final char NOT_IN_ENCODING = '\uFFFD';
    /** Ids begin there. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    /** Clocks of two machines differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final Mapping mapping;
    private final Dates dates;
    private final Directory directory;
    private final PlaceBook places;
    private final Map<String, String> topics = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Instant latest;
    private final String file;

    /**
     * @param file digest of the file: tells rows apart that have no key of their own
     * @throws BadInput {@code mapping-wrong} when the mapping names a screening ground that the city does not have
     */
    RowMapper(Mapping mapping, Directory directory, Catalogue catalogue, Clock clock, String file) {
        this.mapping = mapping;
        this.dates = new Dates(mapping.dates(), mapping.zone());
        this.directory = directory;
        this.places = new PlaceBook(directory);
        this.latest = clock.instant().plus(TOLERANCE);
        this.file = file;
        catalogue.topics().forEach(this::remember);
        directory.units().forEach(this::remember);
        requireGrounds(catalogue);
    }

    private void remember(Topic topic) {
        topics.put(plain(topic.code()), topic.code());
        topics.putIfAbsent(plain(topic.level3()), topic.code());
        topics.putIfAbsent(plain(topic.level3En()), topic.code());
    }

    private void remember(Unit unit) {
        units.put(plain(unit.code()), unit.code());
        units.putIfAbsent(plain(unit.name()), unit.code());
        units.putIfAbsent(plain(unit.nameEn()), unit.code());
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private void requireGrounds(Catalogue catalogue) {
        List<String> known = catalogue.grounds().stream().map(Ground::code).toList();
        for (OutsideRule rule : mapping.outside()) {
            if (!known.contains(rule.ground())) {
                throw new BadInput("mapping", "mapping-wrong", "outside.ground: " + rule.ground());
            }
        }
    }

    RowReading read(CsvRow row) {
        try {
            requireReadable(row);
            return new RowReading.Taken(taken(row));
        } catch (BadInput | NotFound refusal) {
            return rejected(row, refusal);
        }
    }

    static RowReading.Rejected rejected(CsvRow row, Refusal refusal) {
        String field = refusal.field();
        return new RowReading.Rejected(
                row, field == null ? "" : field, refusal.code(), Arrays.asList(refusal.arguments()));
    }

    private void requireReadable(CsvRow row) {
        if (!row.whole()) {
            throw new BadInput("", "import-row-other-columns", row.places().size());
        }
        for (String column : mapping.columns()) {
            if (row.get(column).indexOf(NOT_IN_ENCODING) >= 0) {
                throw new BadInput(
                        column, "import-not-in-encoding", mapping.encoding().name());
            }
        }
    }

    private PastRow taken(CsvRow row) {
        Instant received = moment(Field.RECEIVED, row);
        if (received == null) {
            throw new BadInput(Field.RECEIVED.written(), "field-missing");
        }
        requireBetween(Field.RECEIVED, received);
        return new PastRow(
                row.number(),
                key(row),
                oneOf(Field.CHANNEL, Channel.class, row, Channel.IMPORT),
                optional(Field.TYPE, ContactType.class, row),
                optional(Field.URGENCY, Urgency.class, row),
                title(row),
                Words.required(Field.TEXT.written(), spaced(value(Field.TEXT, row)), LONGEST_TEXT),
                words(Field.ADDRESS, row, LONGEST_ADDRESS),
                words(Field.ANSWER, row, LONGEST_TEXT),
                words(Field.REQUESTER, row, LONGEST_KEY),
                known(Field.TOPIC, row, topics, "import-topic-unknown"),
                known(Field.UNIT, row, units, "import-unit-unknown"),
                place(row),
                received,
                closed(row, received),
                ground(row));
    }

    private @Nullable String value(Field field, CsvRow row) {
        return mapping.field(field).of(row);
    }

    private @Nullable String words(Field field, CsvRow row, int longest) {
        return Words.clean(field.written(), spaced(value(field, row)), longest);
    }

    /** Old systems leave control characters in their words; a row is not lost for them. */
    private static @Nullable String spaced(@Nullable String words) {
        return words == null ? null : CONTROLS.matcher(words).replaceAll(" ");
    }

    private String key(CsvRow row) {
        if (!mapping.maps(Field.KEY)) {
            return Digest.of((file + ":" + row.number()).getBytes(UTF_8));
        }
        String key = Words.required(Field.KEY.written(), value(Field.KEY, row), LONGEST_KEY);
        return Digest.of((mapping.source() + ":" + key).getBytes(UTF_8));
    }

    private @Nullable String title(CsvRow row) {
        String title = words(Field.TITLE, row, LONGEST_TEXT);
        return title == null || title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    private @Nullable Instant moment(Field field, CsvRow row) {
        String written = value(field, row);
        return written == null
                ? null
                : dates.read(written)
                        .orElseThrow(() -> new BadInput(field.written(), "import-date-unreadable", shown(written)));
    }

    private void requireBetween(Field field, Instant moment) {
        if (moment.isBefore(EARLIEST)) {
            throw new BadInput(field.written(), "import-date-too-early");
        }
        if (moment.isAfter(latest)) {
            throw new BadInput(field.written(), "import-date-in-future");
        }
    }

    private @Nullable Instant closed(CsvRow row, Instant received) {
        Instant closed = moment(Field.CLOSED, row);
        if (closed != null && closed.isBefore(received)) {
            throw new BadInput(Field.CLOSED.written(), "import-closed-before-received");
        }
        if (closed != null) {
            requireBetween(Field.CLOSED, closed);
        }
        return closed;
    }

    private <E extends Enum<E>> E oneOf(Field field, Class<E> type, CsvRow row, E absent) {
        E said = optional(field, type, row);
        return said == null ? absent : said;
    }

    private <E extends Enum<E>> @Nullable E optional(Field field, Class<E> type, CsvRow row) {
        String said = value(field, row);
        if (said == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new BadInput(field.written(), "import-value-unknown", shown(said)));
    }

    private @Nullable String known(Field field, CsvRow row, Map<String, String> codes, String refusal) {
        String said = value(field, row);
        if (said == null) {
            return null;
        }
        String code = codes.get(plain(said));
        if (code == null) {
            throw new BadInput(field.written(), refusal, shown(said));
        }
        return code;
    }

    private Place place(CsvRow row) {
        String district = places.code(Field.DISTRICT.written(), Level.DISTRICT, value(Field.DISTRICT, row), null, null);
        String street = places.code(Field.STREET.written(), Level.STREET, value(Field.STREET, row), district, null);
        String community =
                places.code(Field.COMMUNITY.written(), Level.COMMUNITY, value(Field.COMMUNITY, row), district, street);
        return directory.complete(
                new Place(district, street, community, null, null, degrees(Field.LON, row), degrees(Field.LAT, row)));
    }

    private @Nullable Double degrees(Field field, CsvRow row) {
        String written = value(field, row);
        try {
            return written == null ? null : Double.valueOf(written);
        } catch (NumberFormatException e) {
            throw new BadInput(field.written(), "place-coordinates");
        }
    }

    private @Nullable String ground(CsvRow row) {
        return mapping.outside().stream()
                .filter(each -> each.appliesTo(row))
                .map(OutsideRule::ground)
                .findFirst()
                .orElse(null);
    }

    /** Enough of what stands there to find it, in a sentence. */
    private static String shown(String said) {
        return said.length() <= 60 ? said : said.substring(0, 59) + "…";
    }
}
