package org.jiban.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiban doctor}: exit code 0 when nothing is wrong, 1 with findings. */
@Command(
        name = "doctor",
        description = "Tells versions, database settings, disk, lag, and what is wrong",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    Where where = new Where();

    @Option(names = "--json", description = "Prints the result as JSON")
    boolean json;

    @Override
    public Integer call() {
        try (Parts parts = Parts.of(where)) {
            Examination examined = new Doctor(parts.context()).examine();
            if (json) {
                Output.json(examined.asMap());
            } else {
                examined.print();
            }
            return examined.findings().isEmpty() ? 0 : 1;
        }
    }
}
