package org.jiban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiban.directory.Directory;
import org.jiban.kernel.City;
import org.jiban.kernel.NotFound;
import org.jiban.support.JibanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@JibanTest
class CatalogueTest {
    private final Catalogue catalogue;
    private final Directory directory;

    CatalogueTest(Catalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    @Test
    void holdsThreeLevelsOfTopicsInBothLanguages() {
        Set<String> first = new HashSet<>();
        Set<String> second = new HashSet<>();
        catalogue.topics().forEach(topic -> {
            first.add(topic.level1());
            second.add(topic.level1() + "/" + topic.level2());
            assertThat(topic.label("en")).as(topic.code()).isNotEqualTo(topic.label("zh"));
            assertThat(topic.keywords()).as(topic.code()).isNotEmpty();
            assertThat(topic.examples()).as(topic.code()).isNotEmpty();
        });
        assertThat(first).hasSizeGreaterThanOrEqualTo(15);
        assertThat(second).hasSizeGreaterThanOrEqualTo(90);
        assertThat(catalogue.topics()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(catalogue.version()).isPositive();
    }

    @Test
    void knowsTopicsDutiesGroundsAndDangers() {
        Topic topic = catalogue.topic("100101");
        assertThat(topic.path("zh")).isEqualTo("市场监管 / 消费纠纷 / 商品质量与退换");
        assertThat(catalogue.duty(topic.duty()).note()).startsWith("示例");
        assertThat(catalogue.grounds()).extracting(Ground::code).contains("STATUTORY_ROUTE", "IN_PROCESS_OR_CONCLUDED");
        assertThat(catalogue.dangers())
                .isNotEmpty()
                .allSatisfy(danger -> assertThat(danger.line()).isIn("110", "119", "120", "122", "NONE"));
        assertThatThrownBy(() -> catalogue.topic("999999")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalogue.duty("D-999")).isInstanceOf(NotFound.class);
    }

    @Test
    void noGroundThatRefusesIsAppliedWithoutAPerson() {
        assertThat(catalogue.grounds())
                .filteredOn(ground -> !ground.needsPerson())
                .extracting(Ground::outcome)
                .containsOnly(Ground.Outcome.ROUTED);
    }

    @Test
    void theDutyListIsMarkedAsAnExampleAndCitesNoArticle() {
        assertThat(catalogue.duties()).allSatisfy(duty -> {
            assertThat(duty.note()).startsWith("示例");
            assertThat(duty.note()).doesNotContainPattern("第[一二三四五六七八九十百0-9]+条");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "100101,;1001,;column code must have six digits",
                "UNIT:dept-market,,24;UNIT:dept-gone,,24;names the unit dept-gone, which does not exist",
                "UNIT:dept-market,,24;STREET,,24;names a street, but duty D-001 is not for the grassroots",
                "UNIT:dept-market,,24;UNIT:dept market,,24;is no unit rule",
                ",,24,NONE;,,12,NONE;column dispatchHours must be 1, 2 or 24",
                ",D-001;,D-999;column duty names no entry of the duty list"
            })
    void aFaultInTheTopicsIsNamedWithLineAndColumn(String from, String to, String message, @TempDir Path packs)
            throws IOException {
        CataloguePack pack = broken(packs, from, to);
        assertThatThrownBy(pack::read)
                .hasMessageContaining("topics.csv, line 2")
                .hasMessageContaining(message);
    }

    @Test
    void aTopicThatOccursTwiceIsRefused(@TempDir Path packs) throws IOException {
        CataloguePack pack = broken(packs, "\n100102,", "\n100101,");
        assertThatThrownBy(pack::read).hasMessageContaining("line 3: column code occurs twice");
    }

    /** A pack of the first two topics, with something replaced. */
    private CataloguePack broken(Path packs, String from, String to) throws IOException {
        Path pack = Files.createDirectories(packs.resolve("broken"));
        for (String name : new String[] {"pack.yaml", "duties.csv", "screening.csv", "danger.csv"}) {
            Files.copy(Path.of("packs/beijing", name), pack.resolve(name));
        }
        String topics = String.join(
                "\n", Files.readAllLines(Path.of("packs/beijing/topics.csv")).subList(0, 3));
        assertThat(topics).contains(from);
        Files.writeString(pack.resolve("topics.csv"), topics.replaceFirst(Pattern.quote(from), to) + "\n");
        return new CataloguePack(City.read(packs, "broken"), directory);
    }
}
