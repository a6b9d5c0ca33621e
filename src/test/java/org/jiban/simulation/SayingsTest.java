package org.jiban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiban.kernel.City;
import org.junit.jupiter.api.Test;

/** What topics are learnt from, and that nothing of it is what reading is measured on. */
class SayingsTest {
    private static final int SHORTEST = 3;
    private static final int FEWEST = 10;

    private record Saying(String topic, String text) {}

    private final City city = City.read(Path.of("packs"), "beijing");
    private final PhraseBank bank = PhraseBank.read(city);
    private final List<Saying> sayings = read();

    private List<Saying> read() {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(city.pack().resolve("sayings.csv"))) {
            return rows.stream()
                    .map(row -> new Saying(row.getField("topic"), row.getField("text")))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String plain(String phrase) {
        return phrase.replaceAll("\\{\\w+}", "").replaceAll("[\\p{P}\\s]", "");
    }

    @Test
    void noHeldOutPhrasingIsLearntFrom() {
        Set<String> heldOut = bank.appeals().values().stream()
                .flatMap(each -> each.heldout().stream())
                .map(SayingsTest::plain)
                .collect(Collectors.toSet());
        Set<String> learnt = new TreeSet<>();
        for (Saying saying : sayings) {
            String text = plain(saying.text());
            heldOut.stream()
                    .filter(each -> text.contains(each) || text.length() >= 8 && each.contains(text))
                    .forEach(each -> learnt.add(saying.topic() + " " + saying.text()));
        }
        assertThat(learnt).as("sayings that are held out").isEmpty();
    }

    @Test
    void everyTopicIsPutIntoWordsInManyWaysAndNoneIsAScrap() {
        Map<String, Long> ways = sayings.stream().collect(Collectors.groupingBy(Saying::topic, Collectors.counting()));
        assertThat(ways.keySet()).containsAll(bank.appeals().keySet());
        assertThat(ways.values()).allMatch(each -> each >= FEWEST);
        assertThat(sayings).allMatch(each -> each.text().length() >= SHORTEST);
        assertThat(sayings).doesNotHaveDuplicates();
    }
}
