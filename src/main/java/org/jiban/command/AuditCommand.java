package org.jiban.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jiban.journal.AuditReport;
import org.jiban.journal.AuditVerification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiban audit}: proofs about the journal. */
@Command(
        name = "audit",
        description = "Proves the journal",
        mixinStandardHelpOptions = true,
        subcommands = AuditCommand.Verify.class)
final class AuditCommand {

    /** {@code jiban audit verify}: exit code 0 when the journal is what was sealed, 1 when it is not. */
    @Command(
            name = "verify",
            description = "Finds entries that were changed, dropped, reordered, cut off or are missing",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {
        @Mixin
        Where where = new Where();

        @Option(
                names = "--seals",
                paramLabel = "DIR",
                description = "Folder of the exported seals, e.g. a copy kept elsewhere (default: HOME/seals/CITY)")
        @Nullable
        Path seals;

        @Option(names = "--json", description = "Prints the result as JSON")
        boolean json;

        @Override
        public Integer call() {
            try (Parts parts = Parts.of(where)) {
                AuditVerification audit = parts.get(AuditVerification.class);
                AuditReport report = seals == null ? audit.verify() : audit.verify(seals);
                if (json) {
                    Output.json(report);
                } else {
                    print(report);
                }
                return report.holds() ? 0 : 1;
            }
        }

        private static void print(AuditReport report) {
            report.findings().forEach(System.out::println);
            System.out.printf(
                    "%d entries, %d seals, %d exported seals: %s.%n",
                    report.entries(),
                    report.seals(),
                    report.exported(),
                    report.holds() ? "every sealed entry is as it was written" : "the journal does not hold");
            System.out.printf("Not sealed yet: %d entries%n", report.unsealed());
            report.unsealedShown().forEach(id -> System.out.println("  " + id));
        }
    }
}
