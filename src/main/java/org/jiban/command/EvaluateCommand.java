package org.jiban.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jiban.kernel.City;
import org.jiban.recognition.LabelledTask;
import org.jiban.recognition.Reliability;
import org.jiban.recognition.TopicTrial;
import org.jiban.simulation.HeldOutTrial;
import org.jiban.simulation.PhraseBank;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiban evaluate}: measures reading, and holds it against its bars. Exit code 0 when all are reached, 1 when not. */
@Command(
        name = "evaluate",
        description = "Measures how well words are read and dispatched",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private static final double MACRO_F1 = 0.80;
    private static final double AMONG_THREE = 0.85;
    private static final double DISPATCHED = 0.60;
    private static final double RIGHT = 0.95;

    @Mixin
    Where where = new Where();

    @Option(
            names = "--labelled",
            paramLabel = "FILE",
            description =
                    "CSV with label, title, detail (default: ../shared/data/appeals/labelled.csv when it is there)")
    @Nullable
    Path labelled;

    @Option(names = "--json", description = "Prints the result as JSON")
    boolean json;

    /** One bar. @param least what has to be reached */
    record Bar(String name, double least, double measured, boolean reached) {
        static Bar of(String name, double least, double measured) {
            return new Bar(name, least, measured, measured >= least);
        }
    }

    /** Everything that was measured; what could not be is null. */
    record Result(
            LabelledTask.@Nullable Report labelled,
            TopicTrial.Report sayings,
            HeldOutTrial.@Nullable Report heldOut,
            List<Bar> bars) {}

    @Override
    public Integer call() {
        Path file = labelled != null ? labelled : Where.root().resolve("../shared/data/appeals/labelled.csv");
        LabelledTask.Report task = labelled != null || Files.isReadable(file) ? LabelledTask.measure(file) : null;
        try (Parts parts = Parts.of(where)) {
            HeldOutTrial.Report heldOut = PhraseBank.has(parts.get(City.class))
                    ? parts.get(HeldOutTrial.class).measure(RIGHT)
                    : null;
            TopicTrial.Report sayings = parts.get(TopicTrial.class).measure(RIGHT);
            Result result = new Result(task, sayings, heldOut, bars(task, heldOut));
            if (json) {
                Output.json(result);
            } else {
                print(result);
            }
            return result.bars().stream().allMatch(Bar::reached) ? 0 : 1;
        }
    }

    private static List<Bar> bars(LabelledTask.@Nullable Report task, HeldOutTrial.@Nullable Report heldOut) {
        List<Bar> bars = new java.util.ArrayList<>();
        if (task != null) {
            bars.add(Bar.of("labelled appeals, macro-F1", MACRO_F1, task.macroF1()));
        }
        if (heldOut != null) {
            bars.add(Bar.of("held-out texts, topic among the first three", AMONG_THREE, heldOut.amongThree()));
            bars.add(Bar.of("held-out texts, dispatched without a person", DISPATCHED, heldOut.dispatched()));
            bars.add(Bar.of("held-out texts, of those to the right unit", RIGHT, heldOut.dispatchedRight()));
        }
        return bars;
    }

    private static void print(Result result) {
        LabelledTask.Report task = result.labelled();
        if (task == null) {
            line("Labelled appeals: no file; name one with --labelled");
        } else {
            line("Labelled appeals: %,d texts, %d folds", task.texts(), task.folds());
            line(
                    "  macro-F1 %.3f, accuracy %.3f, %.2f ms of CPU a text",
                    task.macroF1(), task.accuracy(), task.millisPerText());
            task.classes().forEach(each -> line("  %.3f  %s (%d)", each.f1(), each.name(), each.texts()));
        }
        TopicTrial.Report sayings = result.sayings();
        line("Sayings: %,d learnt in %.0f ms of CPU", sayings.sayings(), sayings.learnMillis());
        line(
                "  %,d sentences, each read as if never learnt: first %.1f%%, among three %.1f%%",
                sayings.sentences(), percent(sayings.first()), percent(sayings.amongThree()));
        line(
                "  from a sureness of the unit of %.3f on %.1f%% are with the right unit: %.1f%% of all",
                sayings.sureFrom(), percent(sayings.right()), percent(sayings.sure()));
        line("  sureness of the topic");
        print(sayings.reliability());
        line("  sureness of the unit");
        print(sayings.reliabilityOfUnit());
        HeldOutTrial.Report heldOut = result.heldOut();
        if (heldOut != null) {
            line("Held-out texts: %,d, %.2f ms of CPU a text", heldOut.texts(), heldOut.millisPerText());
            line("  topic first %.1f%%, among three %.1f%%", percent(heldOut.first()), percent(heldOut.amongThree()));
            line(
                    "  with topics as often as they are complained about: first %.1f%%, among three %.1f%%",
                    percent(heldOut.firstAsOften()), percent(heldOut.amongThreeAsOften()));
            line(
                    "  dispatched without a person %.1f%%, of those to the right unit %.1f%%",
                    percent(heldOut.dispatched()), percent(heldOut.dispatchedRight()));
            line(
                    "  from a sureness of the unit of %.3f on %.0f%% are with the right unit: %.1f%% of all",
                    heldOut.sureFrom(), percent(RIGHT), percent(heldOut.sure()));
            line("  sureness of the topic");
            print(heldOut.reliability());
            line("  sureness of the unit");
            print(heldOut.reliabilityOfUnit());
        }
        result.bars()
                .forEach(bar -> line(
                        "%s  %s: %.3f, wanted %.2f",
                        bar.reached() ? "reached" : "MISSED ", bar.name(), bar.measured(), bar.least()));
    }

    private static void print(List<Reliability> table) {
        table.forEach(row -> line(
                "    said %.2f to %.2f: %4d texts, mean %.3f, right %.3f",
                row.from(), row.to(), row.texts(), row.sureness(), row.right()));
    }

    private static void line(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    private static double percent(double share) {
        return 100 * share;
    }
}
