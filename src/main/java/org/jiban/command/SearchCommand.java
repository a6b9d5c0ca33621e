package org.jiban.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jiban.search.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiban search}: care for the search index. */
@Command(
        name = "search",
        description = "Cares for the search index",
        mixinStandardHelpOptions = true,
        subcommands = SearchCommand.Rebuild.class)
final class SearchCommand {

    /** {@code jiban search rebuild}: from the journal, by this process or by the one that serves on the folder. */
    @Command(
            name = "rebuild",
            description = "Builds the search index anew from the journal; searches are refused meanwhile",
            mixinStandardHelpOptions = true)
    static final class Rebuild implements Callable<Integer> {
        @Mixin
        Where where = new Where();

        @Option(
                names = "--patience",
                paramLabel = "MINUTES",
                defaultValue = "60",
                description = "How long to wait for a running Jiban to do it (default ${DEFAULT-VALUE})")
        int minutes;

        @Override
        public Integer call() {
            try (Parts parts = Parts.of(where)) {
                System.err.println("The search index is being built anew ...");
                parts.get(Search.class).rebuild(Duration.ofMinutes(minutes));
                System.err.println("Done: every order of the journal is in it.");
                return 0;
            }
        }
    }
}
