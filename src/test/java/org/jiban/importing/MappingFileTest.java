package org.jiban.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jiban.importing.Mapping.Field;
import org.jiban.kernel.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mapping files: what they may say, and how a wrong one is refused. */
class MappingFileTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String GOOD = """
            source: letters
            dates: [yyyy-MM-dd]
            fields:
              received: {column: time}
              text: {columns: [title, detail], join: "。"}
              channel: {column: way, values: {电话: PHONE}, otherwise: IMPORT}
            place:
              district: {column: area, values: {不详: ""}}
            """;

    @TempDir
    Path folder;

    private Mapping read(String yaml) throws IOException {
        return MappingFile.read(Files.writeString(folder.resolve("mapping.yaml"), yaml), ZONE);
    }

    private static CsvRow row(Map<String, String> values) {
        List<String> names = List.copyOf(values.keySet());
        var places = new java.util.HashMap<String, Integer>();
        names.forEach(name -> places.put(name, names.indexOf(name)));
        return new CsvRow(1, 2, places, names.stream().map(values::get).toList(), true);
    }

    @Test
    void whatItDoesNotSayHasAPlainDefault() throws IOException {
        Mapping mapping = read(GOOD);
        assertThat(mapping.encoding()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(mapping.delimiter()).isEqualTo(',');
        assertThat(mapping.zone()).isEqualTo(ZONE);
        assertThat(mapping.outside()).isEmpty();
        assertThat(mapping.columns()).containsExactlyInAnyOrder("time", "title", "detail", "way", "area");
    }

    @Test
    void columnsAreJoinedAndWordsTurnedIntoCodes() throws IOException {
        Mapping mapping = read(GOOD);
        assertThat(mapping.field(Field.TEXT).of(row(Map.of("title", " 路灯 ", "detail", "不亮"))))
                .isEqualTo("路灯。不亮");
        assertThat(mapping.field(Field.TEXT).of(row(Map.of("title", "路灯", "detail", " "))))
                .isEqualTo("路灯");
        assertThat(mapping.field(Field.CHANNEL).of(row(Map.of("way", "电话")))).isEqualTo("PHONE");
        assertThat(mapping.field(Field.CHANNEL).of(row(Map.of("way", "飞鸽")))).isEqualTo("IMPORT");
        assertThat(mapping.field(Field.DISTRICT).of(row(Map.of("area", "不详")))).isNull();
        assertThat(mapping.field(Field.ANSWER).of(row(Map.of()))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            source: letters          | source: Letters of 2019  | source
            source: letters          | sauce: letters           | sauce
            dates: [yyyy-MM-dd]      | dates: [nonsense]        | dates: nonsense
            dates: [yyyy-MM-dd]      | zone: Asia/Shanghai      | dates
            received: {column: time} | receivd: {column: time}  | fields.receivd
            received: {column: time} | closed: {column: time}   | fields.received
            received: {column: time} | received: {values: {}}   | fields.received
            received: {column: time} | received: {colum: time}  | fields.received.colum
            district: {column: area, | town: {column: area,     | place.town
            """)
    void aWrongOneIsRefusedWithTheKeyAtFault(String good, String bad, String key) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> read(GOOD.replace(good, bad))).isInstanceOfSatisfying(BadInput.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("mapping");
            assertThat(refusal.code()).isEqualTo("mapping-wrong");
            assertThat(refusal.arguments()).containsExactly(key);
        });
    }

    @Test
    void whatIsNoYamlOrNotThereIsRefused() {
        assertThatThrownBy(() -> read("source: [unfinished"))
                .isInstanceOf(BadInput.class)
                .hasMessage("mapping-no-yaml");
        assertThatThrownBy(() -> read("!!javax.script.ScriptEngineManager []"))
                .isInstanceOf(BadInput.class)
                .hasMessage("mapping-no-yaml");
        assertThatThrownBy(() -> MappingFile.read(folder.resolve("nowhere.yaml"), ZONE))
                .isInstanceOf(BadInput.class)
                .hasMessage("mapping-unreadable");
    }

    @Test
    void theMappingsOfThePacksAreRight() throws IOException {
        int found = 0;
        try (var files = Files.walk(Path.of("packs"))) {
            for (Path file : files.filter(each -> each.toString().contains("/mapping/")
                            && each.toString().endsWith(".yaml"))
                    .toList()) {
                assertThat(MappingFile.read(file, ZONE).columns()).isNotEmpty();
                found++;
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(2);
    }
}
