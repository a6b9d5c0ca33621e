package org.jiban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiban.kernel.City;
import org.junit.jupiter.api.Test;

/** The phrase bank of the Beijing pack keeps what it promises to those who measure with it. */
class PhraseBankTest {
    private static final Path PACK = Path.of("packs", "beijing");
    private final PhraseBank bank = PhraseBank.read(City.read(Path.of("packs"), "beijing"));

    @Test
    void atLeastAHundredAndFiftyTopicsHaveEightPhrasingsWithThreeHeldOut() {
        assertThat(bank.appeals()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(bank.appeals()).allSatisfy((topic, phrasings) -> {
            assertThat(phrasings.all()).as(topic).hasSizeGreaterThanOrEqualTo(8);
            assertThat(phrasings.heldout()).as(topic).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void everyTopicOfTheBankStandsInTheCatalogueAndHasAWeight() throws IOException {
        Set<String> weighted = column("simulation/topic-weights.csv", "code");
        assertThat(column("topics.csv", "code")).containsAll(bank.appeals().keySet());
        assertThat(weighted).containsAll(bank.appeals().keySet());
    }

    @Test
    void noPhrasingStandsTwiceSoThatWhatIsHeldOutIsUnseen() {
        List<String> all = bank.appeals().values().stream()
                .flatMap(each -> each.all().stream())
                .toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void atMostThirtyPercentOfATopicsTextsHoldOneOfItsOwnKeywords() throws IOException {
        Map<String, List<String>> keywords = keywords();
        Map<String, Double> over = new TreeMap<>();
        bank.appeals().forEach((topic, phrasings) -> {
            double share = share(phrasings.all(), keywords.getOrDefault(topic, List.of()));
            if (share > 0.30) {
                over.put(topic, share);
            }
        });
        assertThat(over).as("topics whose texts repeat their own keywords").isEmpty();
    }

    @Test
    void questionsAreAnsweredByAnArticleAndNeverCopiedFromIt() throws IOException {
        Map<String, String> articles = articles();
        assertThat(articles.keySet()).containsAll(bank.consult().keySet());
        bank.consult()
                .forEach((article, phrasings) -> assertThat(phrasings.all())
                        .as(article)
                        .noneMatch(
                                question -> articles.getOrDefault(article, "").contains("\"" + question + "\"")));
    }

    @Test
    void everyScreeningGroundOfTheTableThatAPersonCanMeetHasItsCallers() throws IOException {
        Set<String> grounds = column("screening.csv", "ground");
        assertThat(grounds).containsAll(bank.screened().keySet());
        assertThat(bank.screened()).hasSize(7);
        assertThat(bank.danger().keySet()).containsExactlyInAnyOrder("110", "119", "120", "122");
    }

    private static double share(List<String> texts, List<String> keywords) {
        long holding = texts.stream()
                .filter(text -> keywords.stream().anyMatch(text::contains))
                .count();
        return (double) holding / texts.size();
    }

    private static Map<String, List<String>> keywords() throws IOException {
        return rows("topics.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("code"),
                        row -> Stream.of(row.getField("keywords"), row.getField("strong"))
                                .flatMap(words -> Arrays.stream(words.split("\\|")))
                                .filter(word -> !word.isBlank())
                                .toList()));
    }

    private static Map<String, String> articles() throws IOException {
        try (Stream<Path> files = Files.list(PACK.resolve("knowledge"))) {
            return files.map(PhraseBankTest::content)
                    .collect(Collectors.toMap(
                            text -> text.replaceFirst("(?s).*?id: \"(\\w+)\".*", "$1"), Function.identity()));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> column(String file, String column) throws IOException {
        return rows(file).stream().map(row -> row.getField(column)).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(PACK.resolve(file))) {
            return csv.stream().toList();
        }
    }
}
