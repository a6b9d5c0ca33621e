package org.jiban.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiban.journal.Era;
import org.jiban.journal.Fact;
import org.jiban.journal.Journal;
import org.jiban.journal.Tail;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.platform.Home;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The index against a real journal; orders are a map the test keeps. */
@JibanTest
class SearchTest {
    record Changed() implements Fact {
        @Override
        public String act() {
            return "order.changed-by-test";
        }
    }

    record Erased() implements Fact {
        @Override
        public String act() {
            return "requester.erased";
        }
    }

    private final TestApplication application;
    private final Map<Long, Document> orders = new LinkedHashMap<>();
    private final List<Long> reads = new ArrayList<>();
    private final List<IndexKeeper> keepers = new ArrayList<>();
    private final Ids ids;

    @TempDir
    Path folder;

    SearchTest(TestApplication application) {
        this.application = application;
        this.ids = application.bean(Ids.class);
    }

    @BeforeEach
    void theIndexHasReadWhatOtherTestsWrote() {
        keeper().round();
    }

    @AfterEach
    void closeEveryIndex() throws IOException {
        for (IndexKeeper keeper : keepers) {
            keeper.close();
        }
    }

    @Test
    void anOrderIsFoundByItsWordsAsSoonAsItIsFiled() {
        long order = file("暖气不热", "望京西园四区12号楼温度只有十五度", "street-1", 7);

        assertThat(find("暖气不热")).containsExactly(order);
        assertThat(find("西园四区")).containsExactly(order);
        assertThat(find("温 十五度")).containsExactly(order);
        assertThat(find("不暖")).isEmpty();
        assertThat(find("暖气 停水")).isEmpty();
        assertThat(find(" ，。 ")).isEmpty();
    }

    @Test
    void englishWordsAreFoundWholeAndInAnyCase() {
        long order = file("No heat", "The Radiator is cold since Monday", "street-1", 7);

        assertThat(find("radiator")).containsExactly(order);
        assertThat(find("HEAT monday")).containsExactly(order);
        assertThat(find("radiat")).isEmpty();
    }

    @Test
    void anOrderIsFoundByItsNumberOrTheEndOfIt() {
        long order = ids.next();
        orders.put(
                order,
                new Document(order, "12345-261124-0000942", 7, List.of("路灯"), List.of("u"), "SIGNED", "t", null));
        changed(order);

        assertThat(find("12345-261124-0000942")).containsExactly(order);
        assertThat(find("0000942")).containsExactly(order);
        assertThat(find("942")).containsExactly(order);
        assertThat(find("42")).isEmpty();
    }

    @Test
    void theNewestComeFirstAndPagesFollowById() {
        long first = file("井盖松动", "一", "street-1", 7);
        long second = file("井盖松动", "二", "street-1", 7);
        long third = file("井盖松动", "三", "street-1", 7);

        Hits page = search().find(SearchFilter.words("井盖", 2));
        assertThat(page.orderIds()).containsExactly(third, second);
        assertThat(page.more()).isTrue();
        Hits rest = search().find(new SearchFilter("井盖", null, null, null, null, second, 2));
        assertThat(rest.orderIds()).containsExactly(first);
        assertThat(rest.more()).isFalse();
    }

    @Test
    void unitStageTopicAndStreetNarrowWhatIsFound() {
        long order = file("噪声扰民", "夜里施工", "street-2", 7);

        assertThat(narrowed("unit-a", "SIGNED", "150101", "street-2")).containsExactly(order);
        assertThat(narrowed("unit-b", null, null, null)).containsExactly(order);
        assertThat(narrowed("unit-c", null, null, null)).isEmpty();
        assertThat(narrowed(null, "CLOSED", null, null)).isEmpty();
        assertThat(narrowed(null, null, "150102", null)).isEmpty();
        assertThat(narrowed(null, null, null, "street-1")).isEmpty();
    }

    @Test
    void aChangedOrderIsFoundAsItStandsAndAGoneOneNoMore() {
        long order = file("水压太低", "六层没水", "street-1", 7);
        assertThat(find("六层")).containsExactly(order);

        orders.put(order, document(order, List.of("水压太低", "已更换水泵"), "street-1", 7));
        changed(order);
        assertThat(find("水泵")).containsExactly(order);
        assertThat(find("六层")).isEmpty();

        orders.remove(order);
        changed(order);
        assertThat(find("水泵")).isEmpty();
    }

    @Test
    void anErasedRequestersOrdersAreForgottenAndLeaveNoTraceInTheFiles() throws IOException {
        long kept = file("楼道堆物", "普通一句", "street-1", 8);
        long gone = file("楼道堆物", "zzqqxxunique", "street-1", 9);
        assertThat(find("zzqqxxunique")).containsExactly(gone);
        keepers.getLast().round();

        erased(9);
        assertThat(find("楼道堆物")).containsExactly(kept);
        keepers.getLast().round();
        assertThat(bytesOnDisk()).doesNotContain("zzqqxxunique");
    }

    @Test
    void theIndexSurvivesARestartAndGoesOnWhereItStopped() throws IOException {
        long before = file("电梯故障", "一", "street-1", 7);
        assertThat(find("电梯故障")).containsExactly(before);
        keepers.removeLast().close();

        long after = file("电梯故障", "二", "street-1", 7);
        reads.clear();
        assertThat(find("电梯故障")).containsExactly(after, before);
        assertThat(reads).containsExactly(after);
    }

    @Test
    void aSecondProcessReadsWhatTheFirstCommitsAndTakesOverWhenItEnds() throws IOException {
        long order = file("积水", "一", "street-1", 7);
        IndexKeeper first = keepers.getLast();
        first.round();
        IndexKeeper second = newKeeper();
        assertThat(new Search(second).find(SearchFilter.words("积水", 10)).orderIds())
                .containsExactly(order);
        assertThat(second.fresh(1).writes()).isFalse();

        first.close();
        keepers.remove(first);
        second.round();
        assertThat(second.fresh(1).writes()).isTrue();
    }

    @Test
    void whileItIsBehindItSaysHowFar() throws IOException {
        Search reader = new Search(behindAnother());
        file("扬尘", "一", "street-1", 7);
        application.clock().set(application.clock().instant().plusSeconds(90));

        Hits hits = reader.find(SearchFilter.words("扬尘", 10));
        assertThat(hits.orderIds()).isEmpty();
        assertThat(hits.behindSeconds()).isGreaterThanOrEqualTo(90);
        application.clock().set(TestApplication.MORNING);
    }

    @Test
    void aRebuildReadsEachOrderOnceAndForgetsNothing() {
        long order = file("树枝断裂", "一", "street-1", 7);
        for (int i = 0; i < 5; i++) {
            changed(order);
        }
        search().find(SearchFilter.words("树枝", 10));
        reads.clear();

        search().rebuild(Duration.ofSeconds(30));
        assertThat(reads.stream().filter(each -> each == order)).hasSize(1);
        assertThat(find("树枝断裂")).containsExactly(order);
    }

    @Test
    void aProcessThatOnlyReadsRefusesUntilTheFirstBuildIsThere() throws IOException {
        keepers.removeLast().close();
        deleteFiles();
        IndexKeeper building = newKeeper();
        building.wantRebuild();
        building.fresh(0);
        assertThat(building.fresh(0).isComplete()).isFalse();
        IndexKeeper reading = newKeeper();

        assertThatThrownBy(() -> new Search(reading).find(SearchFilter.words("树枝", 10)))
                .isInstanceOf(SearchNotReady.class);
    }

    private IndexKeeper behindAnother() throws IOException {
        keepers.getLast().round();
        IndexKeeper reading = newKeeper();
        reading.fresh(0);
        return reading;
    }

    private List<Long> narrowed(
            @Nullable String unit, @Nullable String stage, @Nullable String topic, @Nullable String street) {
        return search().find(new SearchFilter("噪声", unit, stage, topic, street, null, 10))
                .orderIds();
    }

    private List<Long> find(String words) {
        return search().find(SearchFilter.words(words, 50)).orderIds();
    }

    private Search search() {
        return new Search(keeper());
    }

    private IndexKeeper keeper() {
        return keepers.isEmpty() ? newKeeper() : keepers.getLast();
    }

    private IndexKeeper newKeeper() {
        var source = new StaticListableBeanFactory(Map.of("orders", (DocumentSource) this::read));
        IndexFeed feed = new IndexFeed(
                application.bean(Tail.class),
                application.bean(Era.class),
                application.bean(JdbcClient.class),
                source.getBeanProvider(DocumentSource.class),
                application.bean(Clock.class));
        IndexFolder place =
                new IndexFolder(Home.at(folder), application.bean(City.class), application.bean(JdbcClient.class));
        keepers.add(new IndexKeeper(place, feed));
        return keepers.getLast();
    }

    private Optional<Document> read(long order) {
        reads.add(order);
        return Optional.ofNullable(orders.get(order));
    }

    private long file(String title, String text, String street, long requester) {
        long order = ids.next();
        orders.put(order, document(order, List.of(title, text), street, requester));
        changed(order);
        return order;
    }

    private static Document document(long order, List<String> words, String street, long requester) {
        return new Document(
                order,
                "12345-261124-" + order,
                requester,
                words,
                List.of("unit-a", "unit-b"),
                "SIGNED",
                "150101",
                street);
    }

    private void changed(long order) {
        write(Subject.order(order), new Changed());
    }

    private void erased(long requester) {
        write(new Subject("requester", requester), new Erased());
    }

    private void write(Subject subject, Fact fact) {
        Journal journal = application.bean(Journal.class);
        application.bean(Transactions.class).inOne(() -> journal.write(subject, Actor.citizen(), fact));
    }

    private String bytesOnDisk() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private void deleteFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
