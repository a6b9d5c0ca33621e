package org.jiban.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiban.assessment.RatesVerification;
import org.jiban.journal.AuditVerification;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.order.ClosingGround;
import org.jiban.order.OrderView;
import org.jiban.order.WorkOrders;
import org.jiban.support.TestApplication;
import org.jiban.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** History comes in once, closed, whole chunk by whole chunk, and what does not fit comes out again with its reason. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportsTest {
    private static final Path LETTERS = Path.of("src/test/resources/importing/letters.csv");
    private static final Path MAPPING = Path.of("src/test/resources/importing/letters.yaml");
    private static final Actor ACTOR = Actor.system("import");

    private static TestApplication city;
    private static JdbcClient jdbc;
    private static Imports imports;

    @TempDir
    Path folder;

    @BeforeAll
    static void startACityOfItsOwn() {
        city = TestApplication.of("a-city", TestDatabase.fresh(), Map.of());
        jdbc = city.bean(JdbcClient.class);
        imports = city.bean(Imports.class);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private ImportOrder order(Path file, boolean dryRun) {
        return new ImportOrder(file, "letters.csv", MAPPING, folder.resolve("rejects.csv"), "zh", dryRun);
    }

    private static long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private static long everything() {
        return count("contact")
                + count("work_order")
                + count("entry WHERE subject_kind = 'import'")
                + count("import_run")
                + count("import_row")
                + count("requester")
                + count("pg_class WHERE relname LIKE 'contact\\_______'");
    }

    @Test
    @Order(1)
    void aDryRunTellsEverythingAndStoresNothing() throws IOException {
        long before = everything();
        ImportReport report = imports.run(order(LETTERS, true), ImportProgress.NONE, ACTOR);
        assertThat(report.rows()).isEqualTo(12);
        assertThat(report.orders()).isEqualTo(4);
        assertThat(report.screened()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(7);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void eachRowIsStoredOrRejectedWithItsReason() throws IOException {
        ImportReport report = imports.run(order(LETTERS, false), ImportProgress.NONE, ACTOR);
        assertThat(report)
                .isEqualTo(new ImportReport("test-letters", 12, 4, 1, 0, 7, folder.resolve("rejects.csv"), false));
        assertThat(count("contact WHERE imported")).isEqualTo(5);
        assertThat(count("work_order WHERE imported")).isEqualTo(4);
        Path rejects = folder.resolve("rejects.csv");
        assertThat(Files.readString(rejects)).contains("办结时间早于受理时间", "早就办好了");
        assertThat(Files.readAllLines(rejects).stream()
                        .skip(1)
                        .map(line -> line.split(",")[0] + " " + line.split(",")[3]))
                .containsExactly(
                        "5 import-closed-before-received",
                        "6 import-date-unreadable",
                        "8 import-row-twice",
                        "9 field-missing",
                        "10 import-place-unknown",
                        "11 import-row-other-columns",
                        "12 import-date-in-future");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rejects)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("rejects.csv.part")).doesNotExist();
    }

    @Test
    @Order(3)
    void anImportedOrderIsClosedAtItsTimeAndReadLikeAnyOther() {
        OrderView lamp = order("2018-03-01T00:00:00Z", "A3");
        assertThat(lamp.closedAt()).isEqualTo(Instant.parse("2018-03-09T09:30:00Z"));
        assertThat(lamp.stage().name()).isEqualTo("CLOSED");
        assertThat(lamp.closedGround()).isEqualTo(ClosingGround.IMPORTED);
        assertThat(lamp.place().district()).isEqualTo("A3");
        assertThat(lamp.title()).isEqualTo("A3区路灯不亮");
        assertThat(lamp.topic()).isNotEqualTo("000000");
        assertThat(city.bean(WorkOrders.class).history(lamp.number(), ACTOR).stream()
                        .map(line -> String.valueOf(line.words())))
                .contains("已更换灯泡，路灯恢复照明。");
        OrderView cover = order("2018-06-06T04:00:00Z", "A5");
        assertThat(cover.closedAt()).isEqualTo(Instant.parse("2018-06-06T04:00:00Z"));
        OrderView buses = order("2018-04-02T01:10:00Z", null);
        assertThat(buses.place().district()).isNull();
        assertThat(buses.closedAt()).isEqualTo(Instant.parse("2018-04-19T16:00:00Z"));
    }

    private static OrderView order(String received, @org.jspecify.annotations.Nullable String district) {
        String number = jdbc.sql("""
                SELECT number FROM work_order
                WHERE received_at = :at::timestamptz AND district IS NOT DISTINCT FROM :district""")
                .param("at", received)
                .param("district", district, java.sql.Types.VARCHAR)
                .query(String.class)
                .single();
        return city.bean(WorkOrders.class).find(number, ACTOR);
    }

    @Test
    @Order(4)
    void anotherCitysRowIsRecordedAsOutsideAndOpensNothing() {
        assertThat(jdbc.sql("SELECT ground || ' ' || outcome FROM contact WHERE ground IS NOT NULL")
                        .query(String.class)
                        .list())
                .containsExactly("OUTSIDE_AREA ROUTED");
    }

    @Test
    @Order(5)
    void oneSecondHoldsSeveralRowsAndOnePseudonymIsOneRequester() {
        assertThat(jdbc.sql(
                                "SELECT count(DISTINCT requester_id) FROM contact WHERE received_at = '2018-03-01T00:00:00Z'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(count("requester")).isEqualTo(4);
    }

    @Test
    @Order(6)
    void aSecondRunAddsNothingEvenFromALongerFile() throws IOException {
        long before = everything() - count("import_run") - count("import_row");
        ImportReport again = imports.run(order(LETTERS, false), ImportProgress.NONE, ACTOR);
        assertThat(again.present()).isEqualTo(5);
        assertThat(again.orders() + again.screened()).isZero();
        assertThat(everything() - count("import_run") - count("import_row")).isEqualTo(before);

        Path longer = folder.resolve("longer.csv");
        Files.writeString(longer, Files.readString(LETTERS) + "12,2018-07-01 08:00:00,甲,A1区噪音,A1区楼下夜里唱歌太吵。,,,\n");
        ImportReport more = imports.run(order(longer, false), ImportProgress.NONE, ACTOR);
        assertThat(more.orders()).isEqualTo(1);
        assertThat(more.present()).isEqualTo(5);
        assertThat(count("requester")).isEqualTo(4);
    }

    @Test
    @Order(7)
    void aTryThatIsCutOffLeavesWholeChunksAndTheNextOneEndsIt() throws IOException {
        Path many = many(350);
        long before = count("contact");
        List<Long> reached = new ArrayList<>();
        ImportProgress killed = new ImportProgress() {
            @Override
            public void storing(long rows) {}

            @Override
            public void reached(long row) {
                reached.add(row);
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> imports.run(order(many, false), killed, ACTOR)).hasMessage("killed");
        assertThat(reached).containsExactly(100L);
        assertThat(count("contact")).isEqualTo(before + 100);
        assertThat(count("import_row")).isEqualTo(count("contact"));

        ImportReport rest = imports.run(order(many, false), ImportProgress.NONE, ACTOR);
        assertThat(rest.present()).isEqualTo(100);
        assertThat(rest.orders()).isEqualTo(250);
        assertThat(count("contact")).isEqualTo(before + 350);
        assertThat(count("contact WHERE id IN (SELECT contact_id FROM import_row)"))
                .isEqualTo(count("contact"));
        assertThat(imports.newest(1).getFirst().endedAt()).isNotNull();
        assertThat(imports.newest(1).getFirst().orders()).isEqualTo(350);
        assertThat(count("entry WHERE subject_kind = 'import' AND act = 'import.finished'"))
                .isEqualTo(count("import_run"));
    }

    private Path many(int rows) throws IOException {
        StringBuilder csv = new StringBuilder("id,time,user,title,detail,area,done,reply\n");
        for (int i = 0; i < rows; i++) {
            csv.append("m%d,2018-09-01 08:00:00,,A4区噪音第%d次,A4区楼下夜里唱歌太吵。,,,\n".formatted(i, i));
        }
        return Files.writeString(folder.resolve("many.csv"), csv);
    }

    @Test
    @Order(8)
    void aChunkThatFailsLeavesNothingOfItself() throws IOException {
        TestDatabase.executeOn(
                city.access().url(),
                "SET search_path TO city_a_city; ALTER TABLE import_row ADD CONSTRAINT stop CHECK (row_number <> 7) NOT VALID");
        long before = everything();
        Path other = folder.resolve("other.csv");
        Files.writeString(other, Files.readString(many(20)).replace("\nm", "\nn"));
        assertThatThrownBy(() -> imports.run(order(other, false), ImportProgress.NONE, ACTOR));
        assertThat(everything()).isEqualTo(before + 2); // the run and its entry
        TestDatabase.executeOn(
                city.access().url(), "SET search_path TO city_a_city; ALTER TABLE import_row DROP CONSTRAINT stop");
        assertThat(imports.run(order(other, false), ImportProgress.NONE, ACTOR).orders())
                .isEqualTo(20);
    }

    @Test
    @Order(9)
    void historyStartsNoClockSendsNoMessageEntersNoRateAndTheProofsHold() {
        city.settle();
        assertThat(count("clock WHERE subject_kind IN ('order', 'contact')")).isZero();
        assertThat(count("desk")).isZero();
        assertThat(count("dispatch_queue")).isZero();
        assertThat(count("message")).isZero();
        assertThat(count("rate_cell")).isZero();
        RatesVerification.Result rates = city.bean(RatesVerification.class).verify(null);
        assertThat(rates.differences()).isEmpty();
        assertThat(rates.unread()).isZero();
        assertThat(city.bean(AuditVerification.class).verify().findings()).isEmpty();
    }

    @Test
    @Order(10)
    void aFileOrMappingThatCannotBeReadStoresNothing() throws IOException {
        long before = everything();
        Path file = Files.writeString(folder.resolve("wrong.csv"), "id,time\n1,2018-01-01\n");
        assertThatThrownBy(() -> imports.run(order(file, false), ImportProgress.NONE, ACTOR))
                .isInstanceOf(BadInput.class)
                .hasMessage("import-column-missing");
        assertThatThrownBy(() -> imports.run(order(folder.resolve("nowhere.csv"), false), ImportProgress.NONE, ACTOR))
                .isInstanceOf(BadInput.class)
                .hasMessage("import-file-unreadable");
        assertThat(everything()).isEqualTo(before);
    }
}
