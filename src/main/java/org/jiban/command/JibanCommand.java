package org.jiban.command;

import org.jiban.platform.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code jiban}: the commands. Exit code 0 is true or done, 1 findings or failure, 2 wrong usage. */
@Command(
        name = "jiban",
        description = "Jiban (即办): a complaint is handled as soon as it is received",
        mixinStandardHelpOptions = true,
        version = "jiban " + JibanCommand.VERSION,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            DoctorCommand.class,
            AuditCommand.class,
            RatesCommand.class,
            RespondedCommand.class,
            SearchCommand.class,
            ImportCommand.class,
            EvaluateCommand.class,
            BenchCommand.class
        })
public final class JibanCommand {
    static final String VERSION = "0.1.0";

    /** Runs one command line and returns its exit code. */
    public static int run(String... arguments) {
        CommandLine line = line();
        return arguments.length == 0 ? usage(line) : line.execute(arguments);
    }

    /** The commands, with what cannot start said in one sentence. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new JibanCommand());
        line.setExecutionExceptionHandler((problem, command, result) -> {
            if (problem instanceof CannotStart cannot) {
                command.getErr().println("jiban: " + cannot.getMessage());
                return 1;
            }
            throw problem;
        });
        return line;
    }

    private static int usage(CommandLine line) {
        line.usage(System.err);
        return 2;
    }
}
