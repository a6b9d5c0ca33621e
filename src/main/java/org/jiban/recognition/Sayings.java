package org.jiban.recognition;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiban.catalogue.Topic;

/**
 * Collects how people put topics into words: the catalogue's names, keywords and examples, and, where the pack has it,
 * {@code sayings.csv} with the columns {@code topic,text}. What is meant for measuring is never among them.
 */
final class Sayings {
    static final String FILE = "sayings.csv";
    /** From so many characters on a saying is as long as what callers say: shorter ones would make every reading look unsure. */
    private static final int SENTENCE = 18;

    private Sayings() {}

    static List<Saying> of(List<Topic> topics, Path pack) {
        List<Saying> all = new ArrayList<>();
        topics.forEach(topic -> add(topic, all));
        Set<String> codes = topics.stream().map(Topic::code).collect(Collectors.toSet());
        Path file = pack.resolve(FILE);
        if (Files.exists(file)) {
            read(file).stream().filter(each -> codes.contains(each.topic())).forEach(all::add);
        }
        return all;
    }

    private static void add(Topic topic, List<Saying> all) {
        all.add(new Saying(topic.code(), topic.level3() + "，" + topic.level2(), false));
        all.add(new Saying(topic.code(), topic.level3En() + ", " + topic.level2En(), false));
        topic.keywords().forEach(word -> all.add(new Saying(topic.code(), word, false)));
        topic.strong().forEach(word -> all.add(new Saying(topic.code(), word, false)));
        topic.examples().forEach(text -> all.add(new Saying(topic.code(), text, true)));
    }

    private static List<Saying> read(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(row -> saying(row.getField("topic"), row.getField("text")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Saying saying(String topic, String text) {
        return new Saying(topic, text, text.length() >= SENTENCE);
    }
}
