package org.jiban.recognition;

import de.bwaldvogel.liblinear.SolverType;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A public task to measure reading by (公开分类任务): appeals that people sorted into a few classes. Learns from three quarters
 * and is measured on the fourth, four times over, so that every text is read once and by none that learnt from it.
 */
public final class LabelledTask {
    private static final int FOLDS = 4;
    private static final long SEED = 12345;
    private static final double COST = 1;
    private static final int LEAST = 2;

    private final List<String> texts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    private LabelledTask() {}

    /** @param share of its texts that were put into it, and of what was put into it that is right: their harmonic mean */
    public record OfClass(String name, int texts, double f1) {}

    /**
     * What was measured.
     *
     * @param macroF1 mean of the classes' F1
     * @param accuracy share of texts put into their class
     * @param millisPerText milliseconds of CPU that one text takes to be read
     */
    public record Report(
            int texts, int folds, double macroF1, double accuracy, double millisPerText, List<OfClass> classes) {}

    /**
     * Measures on a file.
     *
     * @param file CSV with the columns {@code label}, {@code title} and {@code detail}
     */
    public static Report measure(Path file) {
        LabelledTask task = new LabelledTask();
        task.read(file);
        return task.measure();
    }

    private void read(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("No readable file " + file);
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> add(row.getField("label"), row.getField("title") + "\n" + row.getField("detail")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String label, String text) {
        if (!names.contains(label)) {
            names.add(label);
        }
        labels.add(names.indexOf(label));
        texts.add(text);
    }

    private Report measure() {
        int[] fold = folds();
        int[] guesses = new int[texts.size()];
        long nanos = 0;
        for (int each = 0; each < FOLDS; each++) {
            nanos += guess(each, fold, guesses);
        }
        return report(guesses, nanos / 1e6 / texts.size());
    }

    /** The same folds at every run. */
    private int[] folds() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        java.util.Collections.shuffle(order, new Random(SEED));
        int[] fold = new int[texts.size()];
        for (int i = 0; i < fold.length; i++) {
            fold[order.get(i)] = i % FOLDS;
        }
        return fold;
    }

    private long guess(int fold, int[] folds, int[] guesses) {
        List<Integer> learnt = IntStream.range(0, folds.length)
                .filter(i -> folds[i] != fold)
                .boxed()
                .toList();
        Lexicon lexicon = Lexicon.of(learnt.stream().map(texts::get).toList(), Grams.LONGEST, LEAST);
        LinearModel model = LinearModel.learn(
                SolverType.L2R_L2LOSS_SVC_DUAL,
                COST,
                learnt.stream().map(i -> lexicon.read(texts.get(i))).toList(),
                learnt.stream().mapToInt(labels::get).toArray(),
                names.size(),
                lexicon.size());
        long begin = Cpu.nanos();
        for (int i = 0; i < folds.length; i++) {
            if (folds[i] == fold) {
                guesses[i] = best(model.scores(lexicon.read(texts.get(i))));
            }
        }
        return Cpu.nanos() - begin;
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private Report report(int[] guesses, double millisPerText) {
        int[] label = labels.stream().mapToInt(Integer::intValue).toArray();
        List<OfClass> classes = IntStream.range(0, names.size())
                .mapToObj(each -> ofClass(each, label, guesses))
                .toList();
        long right = IntStream.range(0, label.length)
                .filter(i -> label[i] == guesses[i])
                .count();
        return new Report(
                label.length,
                FOLDS,
                classes.stream().mapToDouble(OfClass::f1).average().orElse(0),
                (double) right / label.length,
                millisPerText,
                classes);
    }

    private OfClass ofClass(int name, int[] label, int[] guesses) {
        int both = (int) IntStream.range(0, label.length)
                .filter(i -> label[i] == name && guesses[i] == name)
                .count();
        int there = (int) Arrays.stream(label).filter(each -> each == name).count();
        int said = (int) Arrays.stream(guesses).filter(each -> each == name).count();
        return new OfClass(names.get(name), there, 2.0 * both / Math.max(1, there + said));
    }
}
