package org.jiban.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.people.People;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units in the browser: found, read, and kept by the administrator or by the unit's own lead. */
@JibanTest
class UnitsPagesTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String UNIT = "110101005";
    private static final String OTHER = "110101006";
    private static int count;
    private final TestApplication application;
    private final UnitAdministration administration;
    private final JdbcClient jdbc;

    UnitsPagesTest(TestApplication application, UnitAdministration administration, JdbcClient jdbc) {
        this.application = application;
        this.administration = administration;
        this.jdbc = jdbc;
    }

    private String account(Role role, @Nullable String unit) {
        String name = "unit-person-" + ++count;
        application.bean(People.class).create(name, PASSWORD, Set.of(role), unit, "乙" + count, Actor.system("test"));
        return name;
    }

    private Http browser(Role role, @Nullable String unit) {
        Http browser = new Http(application);
        browser.signIn(account(role, unit), PASSWORD);
        return browser;
    }

    private LocalDate nextMonday() {
        return UnitAdministration.monday(administration.today()).plusDays(7);
    }

    private static String field(Duty duty) {
        return "duty." + duty.day() + "." + duty.shift();
    }

    private long entries(String unit) {
        return jdbc.sql("""
                SELECT count(*) FROM entry WHERE act = 'directory.duty-assigned' AND facts->>'unit' = :unit""").param("unit", unit).query(Long.class).single();
    }

    @Test
    void unitsAreFoundByNameKindAndDistrict() {
        Http browser = browser(Role.SYSTEM_ADMIN, null);
        assertThat(browser.get("/admin/units").body()).contains("rel=\"next\"");
        assertThat(browser.get("/admin/units?text=%E4%B8%AD%E5%85%B3%E6%9D%91").body())
                .contains("/admin/units/110108011")
                .doesNotContain("/admin/units/110101005\"");
        assertThat(browser.get("/admin/units?kind=ENTERPRISE").body())
                .contains("/admin/units/ent-gas")
                .doesNotContain("/admin/units/110108011\"");
        assertThat(browser.get("/admin/units?district=110101&kind=DISTRICT").body())
                .contains("/admin/units/110101\"");
        assertThat(browser.get("/admin/units?text=zzzz").body()).contains("没有符合的单位");
        assertThat(browser.get("/admin/units?district=nowhere").status()).isEqualTo(404);
        assertThat(browser.get("/admin/units?kind=NONE").status()).isEqualTo(400);
        assertThat(browser.get("/admin/units/nobody").status()).isEqualTo(404);
    }

    @Test
    void aUnitShowsWhatItAnswersForAndWhoWorksThere() {
        String handler = account(Role.HANDLER, "ent-gas");
        Http system = browser(Role.SYSTEM_ADMIN, null);
        String page = system.get("/admin/units/ent-gas").body();
        assertThat(page)
                .contains("供气")
                .contains(handler)
                .contains("/admin/topics/")
                .doesNotContain("/accounts/");
        assertThat(browser(Role.SECURITY_ADMIN, null)
                        .get("/admin/units/ent-gas")
                        .body())
                .contains("/accounts/")
                .doesNotContain("/admin/topics/");
        assertThat(system.get("/admin/units/" + OTHER + "?lang=en").body())
                .contains("Nobody has an account here")
                .contains("Topics it answers for");
    }

    @Test
    void theLeadFillsTheRosterOfTheOwnUnitAndEachPostHasItsEntry() {
        Http lead = browser(Role.UNIT_LEAD, UNIT);
        String handler = account(Role.HANDLER, UNIT);
        LocalDate monday = nextMonday();
        List<Duty> week = administration.week(UNIT, monday);
        Duty first = week.getFirst();
        Duty second = week.get(1);
        String roster = "/admin/units/" + UNIT + "/roster";
        String shown = roster + "?week=" + monday;
        long before = entries(UNIT);
        Http.Answer saved = lead.form(
                shown, roster, Map.of("week", monday.toString(), field(first), handler, field(second), handler));
        assertThat(saved.status()).as(saved.body()).isEqualTo(303);
        assertThat(administration.week(UNIT, monday)).extracting(Duty::account).startsWith(handler, handler);
        assertThat(entries(UNIT)).isEqualTo(before + 2);
        lead.form(shown, roster, Map.of("week", monday.toString(), field(first), handler));
        assertThat(entries(UNIT)).as("what stays the same is no act").isEqualTo(before + 2);

        LocalDate after = monday.plusDays(7);
        lead.form(shown, roster + "/repetition", Map.of("week", after.toString()));
        assertThat(administration.week(UNIT, after)).extracting(Duty::account).startsWith(handler, handler);

        String standIn = account(Role.HANDLER, UNIT);
        Map<String, String> away = Map.of(
                "week", monday.toString(),
                "away", handler,
                "from", monday.toString(),
                "until", monday.toString(),
                "standIn", standIn);
        assertThat(lead.form(shown, roster + "/stand-in", away).status()).isEqualTo(303);
        assertThat(administration.week(UNIT, monday))
                .filteredOn(duty -> duty.day().equals(monday))
                .extracting(Duty::account)
                .contains(standIn)
                .doesNotContain(handler);
        assertThat(administration.week(UNIT, after)).extracting(Duty::account).contains(handler);
        lead.form(shown, roster, Map.of("week", monday.toString(), field(first), ""));
        assertThat(administration.week(UNIT, monday).getFirst().account()).isNull();
    }

    @Test
    void whoHasTheShiftNowStandsOnThePage() {
        String handler = account(Role.HANDLER, "ent-gas");
        Duty now = application
                .bean(Directory.class)
                .onDuty("ent-gas", application.clock().instant())
                .orElseThrow();
        application.bean(Directory.class).assignDuty("ent-gas", now.day(), now.shift(), handler, Actor.system("test"));
        assertThat(browser(Role.SYSTEM_ADMIN, null).get("/admin/units/ent-gas").body())
                .contains("<b>乙" + handler.substring(handler.lastIndexOf('-') + 1) + "</b>");
    }

    @Test
    void nobodyElseFillsItAndStrangersAreNotOnIt() {
        LocalDate monday = nextMonday();
        String roster = "/admin/units/" + OTHER + "/roster";
        String post = field(administration.week(OTHER, monday).getFirst());
        Http lead = browser(Role.UNIT_LEAD, UNIT);
        String own = "/admin/units/" + UNIT + "/roster";
        assertThat(lead.get("/admin/units/" + OTHER).status()).isEqualTo(403);
        assertThat(lead.get(roster).status()).isEqualTo(403);
        assertThat(lead.form(own, roster, Map.of("week", monday.toString(), post, ""))
                        .status())
                .isEqualTo(403);
        assertThat(lead.form(own, "/admin/units/" + OTHER + "/duty-phone", Map.of("phone", "12345"))
                        .status())
                .isEqualTo(403);
        assertThat(lead.get("/admin/units").status()).isEqualTo(403);
        assertThat(browser(Role.HANDLER, UNIT).get(own).status()).isEqualTo(403);
        Http supervisor = browser(Role.SUPERVISOR, null);
        assertThat(supervisor.get(roster).body()).doesNotContain("<select");

        Http system = browser(Role.SYSTEM_ADMIN, null);
        String stranger = account(Role.HANDLER, UNIT);
        Http.Answer refused =
                system.form("/admin/units/" + OTHER, roster, Map.of("week", monday.toString(), post, stranger));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("只能排本单位有账号的人");
        assertThat(entries(OTHER)).isZero();
    }

    @Test
    void whatIsOverStaysAndDaysThatCannotBeAreRefused() {
        Http system = browser(Role.SYSTEM_ADMIN, null);
        String handler = account(Role.HANDLER, UNIT);
        String roster = "/admin/units/" + UNIT + "/roster";
        LocalDate past = nextMonday().minusDays(14);
        Duty over = administration.week(UNIT, past).getFirst();
        system.form("/admin/units/" + UNIT, roster, Map.of("week", past.toString(), field(over), handler));
        assertThat(administration.week(UNIT, past).getFirst().account()).isNull();
        assertThat(system.get(roster + "?week=yesterday").status()).isEqualTo(400);
        assertThat(system.get(roster + "?week=1066-10-14").status()).isEqualTo(400);
        String today = administration.today().toString();
        for (Map<String, String> wrong : List.of(
                Map.of("away", handler, "from", today, "until", today, "standIn", handler),
                Map.of("away", handler, "from", today, "until", past.toString(), "standIn", handler + "x"),
                Map.of("away", handler, "from", "x", "until", today, "standIn", handler))) {
            Http.Answer answer = system.form("/admin/units/" + UNIT, roster + "/stand-in", wrong);
            assertThat(answer.status()).as(wrong.toString()).isEqualTo(400);
            assertThat(answer.body()).contains("id=\"errors\"");
        }
    }

    @Test
    void theDutyPhoneIsKeptAndChecked() {
        Http lead = browser(Role.UNIT_LEAD, UNIT);
        String page = "/admin/units/" + UNIT;
        assertThat(lead.form(page, page + "/duty-phone", Map.of("phone", "1540000 1234"))
                        .status())
                .isEqualTo(303);
        assertThat(lead.get(page).body()).contains("1540000 1234").contains("填写");
        Http.Answer wrong = lead.form(page, page + "/duty-phone", Map.of("phone", "call me"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("href=\"#phone\"");
        lead.form(page, page + "/duty-phone", Map.of("phone", ""));
        assertThat(lead.get(page).body()).contains("还没有填写");
        assertThat(jdbc.sql("""
                        SELECT facts->>'given' FROM entry
                        WHERE act = 'directory.duty-phone-changed' AND unit = :unit ORDER BY id""")
                        .param("unit", UNIT)
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("true", "false");
    }
}
