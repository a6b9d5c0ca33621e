package org.jiban.command;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jiban.assessment.RespondedVerification;
import org.jiban.assessment.RespondedVerification.Unresponded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiban responded}: proof that nobody was left without a response. */
@Command(
        name = "responded",
        description = "Proves that every contact and every abandoned call was responded to",
        mixinStandardHelpOptions = true,
        subcommands = RespondedCommand.Verify.class)
final class RespondedCommand {
    private static final Map<String, String> FAULTS = Map.of(
            "entry-missing", "is stored, but the journal does not know it",
            "order-missing", "says it became an order, but there is none",
            "answer-missing", "says it was answered, but nothing was answered",
            "merge-missing", "says it was added to an order, but no order knows it",
            "ground-missing", "was explained without a ground",
            "order-lost", "is an order of the journal that is not stored",
            "order-on-no-desk", "is an open order that lies on no desk",
            "call-back-missing", "was abandoned and nobody called back or will");

    /** {@code jiban responded verify}: exit code 0 when everything was responded to, 1 when something was not. */
    @Command(
            name = "verify",
            description = "Names every contact without answer, route, merge or order and every call without call-back",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {
        @Mixin
        Where where = new Where();

        @Option(names = "--json", description = "Prints the result as JSON")
        boolean json;

        @Override
        public Integer call() {
            try (Parts parts = Parts.of(where)) {
                RespondedVerification.Result result =
                        parts.get(RespondedVerification.class).verify();
                if (json) {
                    Output.json(result);
                } else {
                    print(result);
                }
                return result.holds() ? 0 : 1;
            }
        }

        private static void print(RespondedVerification.Result result) {
            result.findings().forEach(Verify::print);
            result.ways().forEach((way, many) -> System.out.printf(Locale.ROOT, "%8d  %s%n", many, way));
            System.out.println(result.holds() ? "Everything was responded to." : "Not everything was responded to.");
        }

        private static void print(Unresponded finding) {
            String kind = finding.kind().name().toLowerCase(Locale.ROOT);
            finding.names().forEach(name -> System.out.println(kind + " " + name + " " + FAULTS.get(finding.fault())));
            int more = finding.many() - finding.names().size();
            if (more > 0) {
                System.out.println("and " + more + " more such");
            }
        }
    }
}
