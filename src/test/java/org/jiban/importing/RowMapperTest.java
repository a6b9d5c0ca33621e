package org.jiban.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.importing.Mapping.Field;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.support.JibanTest;
import org.junit.jupiter.api.Test;

/** What becomes of a row: codes and names looked up, dates read in their zone, or a reason why not. */
@JibanTest
class RowMapperTest {
    private static final Map<Field, FieldSource> FIELDS = fields();

    private final Directory directory;
    private final Catalogue catalogue;
    private final Clock clock;

    RowMapperTest(Directory directory, Catalogue catalogue, Clock clock) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    private static Map<Field, FieldSource> fields() {
        Map<Field, FieldSource> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            fields.put(field, new FieldSource(List.of(field.name()), "", null, Map.of(), null));
        }
        return fields;
    }

    private RowMapper mapper(OutsideRule... outside) {
        var mapping = new Mapping(
                "test",
                StandardCharsets.UTF_8,
                ',',
                List.of("yyyy-MM-dd HH:mm:ss", "MM/dd/yyyy hh:mm:ss a", "yyyy-MM-dd'T'HH:mmXXX"),
                ZoneId.of("Asia/Shanghai"),
                FIELDS,
                List.of(outside),
                "digest");
        return new RowMapper(mapping, directory, catalogue, clock, "file");
    }

    private static CsvRow row(String... cells) {
        Map<String, String> values =
                new HashMap<>(Map.of("KEY", "1", "RECEIVED", "2026-03-01 08:00:00", "TEXT", "路灯不亮，晚上看不清路。"));
        for (int i = 0; i < cells.length; i += 2) {
            values.put(cells[i], cells[i + 1]);
        }
        List<String> names = Arrays.stream(Field.values()).map(Enum::name).toList();
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, names.indexOf(name)));
        return new CsvRow(
                7,
                9,
                places,
                names.stream().map(name -> values.getOrDefault(name, "")).toList(),
                true);
    }

    private PastRow taken(String... cells) {
        return ((RowReading.Taken) mapper().read(row(cells))).row();
    }

    private void assertRejected(String field, String code, String... cells) {
        assertThat(mapper().read(row(cells))).isInstanceOfSatisfying(RowReading.Rejected.class, rejected -> {
            assertThat(rejected.field()).isEqualTo(field);
            assertThat(rejected.code()).isEqualTo(code);
        });
    }

    @Test
    void aRowThatSaysLittleIsTaken() {
        PastRow row = taken();
        assertThat(row.number()).isEqualTo(7);
        assertThat(row.channel()).isEqualTo(Channel.IMPORT);
        assertThat(row.type()).isNull();
        assertThat(row.place().district()).isNull();
        assertThat(row.closedAt()).isNull();
        assertThat(row.receivedAt()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    }

    @Test
    void everyFormatIsTriedAndAnOffsetInTheDateWins() {
        assertThat(taken("RECEIVED", "03/01/2026 01:05:00 pm").receivedAt())
                .isEqualTo(Instant.parse("2026-03-01T05:05:00Z"));
        assertThat(taken("RECEIVED", "2026-03-01T08:00-05:00").receivedAt())
                .isEqualTo(Instant.parse("2026-03-01T13:00:00Z"));
    }

    @Test
    void placesUnitsAndTopicsAreFoundByCodeNameOrOtherName() {
        var street = directory.streets("110108").getFirst();
        PastRow row = taken("DISTRICT", "海淀", "STREET", street.name(), "UNIT", "DEPT-MARKET");
        assertThat(row.place().district()).isEqualTo("110108");
        assertThat(row.place().street()).isEqualTo(street.code());
        assertThat(row.unit()).isEqualTo("dept-market");
        var topic = catalogue.topics().getFirst();
        assertThat(taken("TOPIC", topic.level3()).topic()).isEqualTo(topic.code());
        assertThat(taken("TOPIC", topic.code()).topic()).isEqualTo(topic.code());
    }

    @Test
    void aNameOfTwoPlacesNeedsTheDistrict() {
        assertRejected("place.street", "import-place-twice", "STREET", "八里庄街道");
        assertThat(taken("DISTRICT", "110105", "STREET", "八里庄街道").place().street())
                .startsWith("110105");
        assertRejected("place.street", "import-place-unknown", "DISTRICT", "110101", "STREET", "八里庄街道");
    }

    @Test
    void whatTheCityDoesNotKnowIsRejectedAndNeverGuessed() {
        assertRejected("place.district", "import-place-unknown", "DISTRICT", "浦东新区");
        assertRejected("unit", "import-unit-unknown", "UNIT", "NYPD");
        assertRejected("topic", "import-topic-unknown", "TOPIC", "Noise");
        assertRejected("channel", "import-value-unknown", "CHANNEL", "PIGEON");
        assertRejected("type", "import-value-unknown", "TYPE", "complaint");
        assertThat(taken("TYPE", "REPORT").type()).isEqualTo(ContactType.REPORT);
    }

    @Test
    void impossibleTimesAreRejected() {
        assertRejected("received", "field-missing", "RECEIVED", " ");
        assertRejected("received", "import-date-unreadable", "RECEIVED", "2026-02-30 08:00:00");
        assertRejected("received", "import-date-too-early", "RECEIVED", "1999-12-31 08:00:00");
        assertRejected("received", "import-date-in-future", "RECEIVED", "2026-12-31 08:00:00");
        assertRejected("closed", "import-closed-before-received", "CLOSED", "2026-02-28 08:00:00");
        assertThat(taken("CLOSED", "2026-03-01 08:00:00").closedAt()).isEqualTo("2026-03-01T00:00:00Z");
    }

    @Test
    void hostileWordsAreRejectedAndLongTitlesCut() {
        assertRejected("text", "field-missing", "TEXT", "  ");
        assertRejected("text", "text-unreadable", "TEXT", "a\u202Eb");
        assertThat(taken("TEXT", "a\u0092b\nc").text()).isEqualTo("a b\nc");
        assertRejected("text", "text-too-long", "TEXT", "长".repeat(20_001));
        assertRejected("TEXT", "import-not-in-encoding", "TEXT", "路\uFFFD");
        assertRejected("place.lon", "place-coordinates", "LON", "NaN", "LAT", "40");
        assertRejected("place.lon", "place-coordinates", "LON", "east", "LAT", "40");
        assertThat(taken("TITLE", "标".repeat(300)).title()).hasSize(200);
    }

    @Test
    void aRowIsAnotherCitysOnlyWhenItNamesNoneOfOurs() {
        var rule = new OutsideRule(
                List.of("TITLE", "TEXT"), Pattern.compile("[B-Z]市"), Pattern.compile("A市"), "OUTSIDE_AREA");
        RowMapper mapper = mapper(rule);
        assertThat(((RowReading.Taken) mapper.read(row("TITLE", "B市修路"))).row().ground())
                .isEqualTo("OUTSIDE_AREA");
        assertThat(((RowReading.Taken) mapper.read(row("TITLE", "B市修路", "TEXT", "A市也修")))
                        .row()
                        .ground())
                .isNull();
        assertThat(((RowReading.Taken) mapper.read(row())).row().ground()).isNull();
        var unknown = new OutsideRule(List.of("TITLE"), Pattern.compile("B市"), null, "NO_SUCH_GROUND");
        assertThatThrownBy(() -> mapper(unknown)).isInstanceOf(BadInput.class).hasMessage("mapping-wrong");
    }

    @Test
    void aChunkGrowsToAtMostFiveHundredRowsAndShrinksWhenItIsSlow() {
        var size = new ChunkSize();
        for (int i = 0; i < 10; i++) {
            size.took(size.rows(), java.time.Duration.ofMillis(50));
        }
        assertThat(size.rows()).isEqualTo(500);
        size.took(500, java.time.Duration.ofSeconds(4));
        assertThat(size.rows()).isEqualTo(125);
    }
}
