package org.jiban.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Keeps docs/guide/order-life.md the same as the table of edges; {@code -Djiban.docs=write} writes it. */
class OrderLifeDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/guide/order-life.md");

    @Test
    void theGuideShowsTheTableAsItIs() throws IOException {
        String document = document();
        if ("write".equals(System.getProperty("jiban.docs"))) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(document);
    }

    private static String document() {
        return """
                # The life of an order

                Generated from `org.jiban.order.Transitions`, the one table that the guard, the buttons and the tests read; `OrderLifeDocumentTest` fails when the two differ and writes this file with `-Djiban.docs=write`. Acts that change no stage stand in the table below the picture.

                ```mermaid
                stateDiagram-v2
                    [*] --> TO_DISPATCH: opened, unit not clear
                    [*] --> DISPATCHED: opened, unit clear
                %s    CLOSED --> [*]
                    WITHDRAWN --> [*]
                ```

                Sources: STANDARD is DB11/T 2021-2022 and REGULATION the city's regulation of 24 September 2021, both as the press reported them; OFFICE_66 is no. 66 (2025) of the State Council's General Office; DESIGN is our own choice where no public source settles the point.

                | From | Act | To | By | Reason needed | Source |
                |---|---|---|---|---|---|
                %s""".formatted(arrows(), rows());
    }

    private static String arrows() {
        Map<String, TreeSet<String>> acts = new LinkedHashMap<>();
        Transitions.edges().stream()
                .filter(edge -> edge.from() != edge.to())
                .sorted(Comparator.comparing(Edge::from).thenComparing(Edge::to))
                .forEach(edge -> acts.computeIfAbsent(edge.from() + " --> " + edge.to(), key -> new TreeSet<>())
                        .add(edge.act().name()));
        StringBuilder out = new StringBuilder();
        acts.forEach((arrow, names) -> out.append("    %s: %s%n".formatted(arrow, String.join(", ", names))));
        return out.toString();
    }

    private static String rows() {
        List<Edge> edges = Transitions.edges().stream()
                .sorted(Comparator.comparing(Edge::from).thenComparing(Edge::act))
                .toList();
        StringBuilder out = new StringBuilder();
        for (Edge edge : edges) {
            out.append("| %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            edge.from(),
                            edge.act(),
                            edge.to() == edge.from() ? "stays" : edge.to(),
                            edge.party(),
                            edge.reasonNeeded() ? "yes" : "",
                            edge.source()));
        }
        return out.toString();
    }
}
