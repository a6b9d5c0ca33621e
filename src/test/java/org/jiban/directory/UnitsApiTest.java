package org.jiban.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.jiban.kernel.Role;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.jiban.web.UnitNames;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Units as programs and pages see them. */
@JibanTest
class UnitsApiTest {
    private final Http program;
    private final Directory directory;

    UnitsApiTest(TestApplication application, Directory directory) {
        this.program = new TestPeople(application).staff(Role.API_CLIENT);
        this.directory = directory;
    }

    @Test
    void everyUnitIsListedOnceOverAllPages() {
        Set<String> seen = new HashSet<>();
        String after = "";
        int pages = 0;
        do {
            JsonNode slice = program.get("/api/v1/units?limit=200" + after).json();
            slice.path("items")
                    .forEach(each ->
                            assertThat(seen.add(each.path("code").asString())).isTrue());
            after = slice.path("next").isNull()
                    ? ""
                    : "&after=" + slice.path("next").asString();
            pages++;
        } while (!after.isEmpty());
        assertThat(seen).hasSize(directory.units().size());
        assertThat(pages).isEqualTo((directory.units().size() + 199) / 200);
    }

    @Test
    void unitsAreFoundByKindDistrictAndPartOfAName() {
        JsonNode streets =
                program.get("/api/v1/units?kind=STREET&text=" + encoded("八里庄")).json();
        assertThat(streets.path("items")).hasSize(2).allSatisfy(each -> {
            assertThat(each.path("kind").asString()).isEqualTo("STREET");
            assertThat(each.path("name").asString()).isEqualTo("八里庄街道");
        });
        String district = streets.path("items").get(0).path("district").asString();
        JsonNode one = program.get("/api/v1/units?kind=STREET&text=" + encoded("八里庄") + "&district=" + district)
                .json();
        assertThat(one.path("items")).hasSize(1);
    }

    @Test
    void aUnitTellsWhoIsOnDutyNow() {
        Unit street = directory.units(UnitKind.STREET).getFirst();
        JsonNode answer = program.get("/api/v1/units/" + street.code()).json();
        assertThat(answer.path("unit").path("name").asString()).isEqualTo(street.name());
        assertThat(answer.path("today")).isNotEmpty();
        assertThat(answer.path("onDuty").path("shift").asString()).isNotBlank();
        assertThat(program.get("/api/v1/units/none").status()).isEqualTo(404);
    }

    @Test
    void aListAskedForTooMuchIsRefusedInWords() {
        Http.Answer answer = program.get("/api/v1/units?limit=501");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo("limit");
        assertThat(answer.json().path("detail").asString()).contains("500");
    }

    @Test
    void twoUnitsOfOneNameAreToldApartByTheirDistrict(UnitNames names) {
        assertThat(names.all("zh").values().stream().filter(name -> name.endsWith("八里庄街道")))
                .containsExactlyInAnyOrder("朝阳区 八里庄街道", "海淀区 八里庄街道");
        assertThat(names.name("none", "zh")).isNull();
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
