package org.jiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jiban.kernel.Role;
import org.jiban.people.RoleSeparation;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * A canary: somebody with an unmistakable name and phone complains and shares nothing. Then every page and every address
 * of the API is read by every role, inside and outside the units concerned, and nobody ever reads the name or the phone.
 */
@JibanTest
class WhoComplainedStaysHiddenTest {
    private static final Canary SILENT = new Canary("鄢瓅翀", "15488830417");
    private static final Canary OPEN = new Canary("郗翮旸", "15488830529");
    private static final String LEAD = "110108011";
    private static final String OTHER = "110105015";

    /** Somebody unmistakable. */
    private record Canary(String name, String phone) {}

    private final TestApplication application;
    private final TestPeople people;

    WhoComplainedStaysHiddenTest(TestApplication application) {
        this.application = application;
        this.people = new TestPeople(application);
    }

    @Test
    void nobodyReadsANameOrPhoneThatWasNotShared() {
        JsonNode contact = received(SILENT, "NONE");
        assertThat(leaks(SILENT, contact, readers())).isEmpty();
    }

    @Test
    void whatIsSharedWithTheLeadStaysWithTheLead() {
        JsonNode contact = received(OPEN, "CONTACT");
        String order = contact.path("order").path("number").asString();
        Http lead = people.of(Role.HANDLER, LEAD);
        assertThat(lead.get("/api/v1/orders/" + order).body())
                .contains(OPEN.name())
                .contains(OPEN.phone());
        Map<String, Http> others = readers();
        others.keySet().removeIf(reader -> reader.endsWith(LEAD));
        assertThat(leaks(OPEN, contact, others)).isEmpty();
    }

    private JsonNode received(Canary canary, String share) {
        Http.Answer answer = people.staff(Role.AGENT).post("/api/v1/contacts", """
                {"channel":"PHONE","type":"COMPLAINT","topicCode":"150603",
                 "text":"我叫%s，电话%s，中关村街道知春里小区邻居家狗叫从早到晚",
                 "requester":{"name":"%s","phone":"%s","share":"%s"},
                 "place":{"district":"110108","street":"110108011"}}""".formatted(
                        canary.name(), canary.phone(), canary.name(), canary.phone(), share));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        application.settle();
        return answer.json();
    }

    private Map<String, Http> readers() {
        Map<String, Http> readers = new LinkedHashMap<>();
        for (Role role : RoleSeparation.givable()) {
            if (role == Role.HANDLER || role == Role.UNIT_LEAD) {
                readers.put(role + " " + LEAD, people.of(role, LEAD));
                readers.put(role + " " + OTHER, people.of(role, OTHER));
            } else {
                readers.put(role.name(), people.staff(role));
            }
        }
        readers.put("nobody", new Http(application));
        return readers;
    }

    private List<String> leaks(Canary canary, JsonNode contact, Map<String, Http> readers) {
        List<String> leaks = new ArrayList<>();
        int read = 0;
        for (String path : addresses(contact)) {
            for (Map.Entry<String, Http> reader : readers.entrySet()) {
                Http.Answer answer = reader.getValue().get(path);
                read += answer.status() == 200 ? 1 : 0;
                // An agent who keeps what was said reads it as it was said; the name itself is masked even there.
                boolean heard =
                        answer.body().contains(canary.name()) || answer.body().contains(canary.phone());
                if (heard && !hears(reader.getKey())) {
                    leaks.add(reader.getKey() + " reads who complained at " + path);
                }
            }
        }
        assertThat(read).as("pages and answers that were really read").isGreaterThan(50);
        return leaks;
    }

    /** The hotline's own people hear the appeal and read it as it was said. */
    private static boolean hears(String reader) {
        return List.of("AGENT", "DISPATCHER", "CALLBACK", "SUPERVISOR").contains(reader);
    }

    private TreeSet<String> addresses(JsonNode contact) {
        String contactNumber = contact.path("number").asString();
        String order = contact.path("order").path("number").asString();
        TreeSet<String> addresses = new TreeSet<>();
        application
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, handler) -> {
                    boolean reads = route.getMethodsCondition().getMethods().isEmpty()
                            || route.getMethodsCondition()
                                    .getMethods()
                                    .toString()
                                    .contains("GET");
                    if (reads && !handler.getBeanType().getName().startsWith("org.springdoc")) {
                        route.getPatternValues().stream()
                                .filter(path -> !path.contains("sample-failure"))
                                .forEach(path -> {
                                    String subject = path.contains("contacts") ? contactNumber : order;
                                    addresses.add(path.replaceAll("\\{\\*?[^}]+}", subject));
                                });
                    }
                });
        addresses.add("/api/v1/journal?subject=" + order);
        addresses.add("/api/v1/orders?text=" + order);
        addresses.add("/api/v1/orders?unit=" + LEAD);
        return addresses;
    }
}
