package org.jiban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiban.kernel.Role;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Topics as programs see them. */
@JibanTest
class TopicsApiTest {
    private final Http program;
    private final Catalogue catalogue;

    TopicsApiTest(TestApplication application, Catalogue catalogue) {
        this.program = new TestPeople(application).staff(Role.API_CLIENT);
        this.catalogue = catalogue;
    }

    @Test
    void theWholeCatalogueIsListedWithItsVersion() {
        JsonNode answer = program.get("/api/v1/topics").json();
        assertThat(answer.path("version").asInt()).isEqualTo(catalogue.version());
        assertThat(answer.path("items")).hasSize(catalogue.topics().size()).allSatisfy(topic -> {
            assertThat(topic.path("path")).hasSize(3);
            assertThat(UnitRule.parse(topic.path("lead").asString())).isNotNull();
        });
    }

    @Test
    void aLevelNarrowsAndATopicBringsItsDuty() {
        String code = catalogue.topics().getFirst().code();
        JsonNode below =
                program.get("/api/v1/topics?level=" + code.substring(0, 4)).json();
        assertThat(below.path("items"))
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(topic.path("code").asString()).startsWith(code.substring(0, 4)));
        JsonNode one = program.get("/api/v1/topics/" + code).json();
        assertThat(one.path("duty").path("number").asString())
                .isEqualTo(one.path("topic").path("duty").asString())
                .startsWith("D-");
    }

    @Test
    void whatIsNoLevelOrNoTopicIsRefusedInWords() {
        assertThat(program.get("/api/v1/topics?level=1").status()).isEqualTo(400);
        assertThat(program.get("/api/v1/topics/999999").status()).isEqualTo(404);
    }
}
