package org.jiban.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiban.kernel.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as other systems write them. */
class CsvRowsTest {
    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.csv"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<CsvRow> all(Path file, Charset encoding, char delimiter) {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvRows csv = CsvRows.open(file, encoding, delimiter)) {
            csv.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static List<CsvRow> all(Path file) {
        return all(file, StandardCharsets.UTF_8, ',');
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumnsName() throws IOException {
        assertThat(all(file("\uFEFFid,words\n7,路灯不亮\n")).getFirst().get("id")).isEqualTo("7");
    }

    @Test
    void gb18030IsRead() throws IOException {
        Path file = file("编号;内容\n1;井盖㙍坏\n".getBytes(Charset.forName("GB18030")));
        assertThat(all(file, Charset.forName("GB18030"), ';').getFirst().get("内容"))
                .isEqualTo("井盖㙍坏");
    }

    @Test
    void bytesOfAnotherEncodingAreTold() throws IOException {
        Path file = file("编号,内容\n1,井盖\n".getBytes(Charset.forName("GB18030")));
        assertThat(all(file).getFirst().fields().get(1)).contains("\uFFFD");
    }

    @Test
    void aFieldMayHoldLinesAndQuotesAndTheRowKnowsItsLine() throws IOException {
        List<CsvRow> rows = all(file("id,words\r\n1,\"first\nsecond \"\"quoted\"\"\"\r\n\r\n2,x\r\n"));
        assertThat(rows.get(0).get("words")).isEqualTo("first\nsecond \"quoted\"");
        assertThat(rows.get(1).number()).isEqualTo(2);
        assertThat(rows.get(1).line()).isEqualTo(5);
    }

    @Test
    void aRowWithOtherFieldsThanTheHeaderIsNotWhole() throws IOException {
        List<CsvRow> rows = all(file("id,words\n1\n2,a,b\n3,c\n"));
        assertThat(rows).extracting(CsvRow::whole).containsExactly(false, false, true);
        assertThat(rows.getFirst().get("words")).isEmpty();
    }

    @Test
    void anEmptyFileADoubleColumnAndAnOpenQuoteAreRefused() throws IOException {
        assertThatThrownBy(() -> all(file(""))).isInstanceOf(BadInput.class).hasMessage("import-file-empty");
        assertThatThrownBy(() -> all(file("id,id\n1,2\n")))
                .isInstanceOf(BadInput.class)
                .hasMessage("import-column-twice");
        assertThatThrownBy(() -> all(file("id,words\n1,\"" + "x".repeat(5_000_000))))
                .isInstanceOf(BadInput.class)
                .hasMessage("import-file-broken");
        assertThatThrownBy(() -> all(folder.resolve("nowhere.csv")))
                .isInstanceOf(BadInput.class)
                .hasMessage("import-file-unreadable");
    }
}
