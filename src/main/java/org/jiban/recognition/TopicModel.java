package org.jiban.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was learnt about topics (事项模型), by counting: how much each piece of text was said about each topic. A piece that was
 * never said about a topic speaks against it a little, one that was often said about it speaks for it (naive Bayes). A topic
 * that more sayings were written about is not likelier for it: all are scaled to one length. Holds only what was said, so
 * that it is small and is learnt anew at every start.
 */
final class TopicModel {
    /** What a piece counts that was never said about a topic. */
    private static final double NEVER_SAID = 0.03;
    /** Longer pieces than pairs of characters are too rare in sayings to count. */
    private static final int LONGEST = 2;

    private final List<String> codes;
    private final Lexicon lexicon;
    /** Where a piece's counts begin; they end where the next piece's begin. */
    private final int[] begin;

    private final short[] topics;
    private final float[] counts;
    /** By how much the counts of each topic were scaled. */
    private final float[] scale;

    private final double sharpness;

    private TopicModel(
            List<String> codes,
            Lexicon lexicon,
            int[] begin,
            short[] topics,
            float[] counts,
            float[] scale,
            double sharpness) {
        this.codes = codes;
        this.lexicon = lexicon;
        this.begin = begin;
        this.topics = topics;
        this.counts = counts;
        this.scale = scale;
        this.sharpness = sharpness;
    }

    /** Counts sayings. How sharply scores become shares is not known yet: {@link #sharpened}. */
    static TopicModel count(List<Saying> sayings) {
        List<String> codes =
                sayings.stream().map(Saying::topic).distinct().sorted().toList();
        Lexicon lexicon = Lexicon.of(sayings.stream().map(Saying::text).toList(), LONGEST, 1);
        Map<String, List<SparseText>> byTopic = new HashMap<>();
        sayings.forEach(each ->
                byTopic.computeIfAbsent(each.topic(), any -> new ArrayList<>()).add(lexicon.read(each.text())));
        return new Counting(codes, lexicon, byTopic).model();
    }

    /** Adds up the sayings of one topic after the other, then orders the sums by piece. */
    private static final class Counting {
        private final List<String> codes;
        private final Lexicon lexicon;
        private final Map<String, List<SparseText>> texts;
        private final float[] sums;
        private final IntList pieces = new IntList();
        private final IntList columns = new IntList();
        private final IntList counts = new IntList();
        private final double[] totals;

        Counting(List<String> codes, Lexicon lexicon, Map<String, List<SparseText>> texts) {
            this.codes = codes;
            this.lexicon = lexicon;
            this.texts = texts;
            this.sums = new float[lexicon.size()];
            this.totals = new double[codes.size()];
        }

        TopicModel model() {
            for (int column = 0; column < codes.size(); column++) {
                add(column, texts.getOrDefault(codes.get(column), List.of()));
            }
            int[] begin = begins();
            float[] scale = scale();
            short[] topics = new short[pieces.size()];
            float[] ordered = new float[pieces.size()];
            int[] next = begin.clone();
            for (int i = 0; i < pieces.size(); i++) {
                int at = next[pieces.get(i)]++;
                topics[at] = (short) columns.get(i);
                ordered[at] = Float.intBitsToFloat(counts.get(i)) * scale[columns.get(i)];
            }
            return new TopicModel(codes, lexicon, begin, topics, ordered, scale, 1);
        }

        private float[] scale() {
            double mean = Arrays.stream(totals).average().orElse(0);
            float[] scale = new float[totals.length];
            for (int column = 0; column < scale.length; column++) {
                scale[column] = totals[column] == 0 ? 1 : (float) (mean / totals[column]);
            }
            return scale;
        }

        private void add(int column, List<SparseText> said) {
            IntList touched = new IntList();
            for (SparseText text : said) {
                for (int i = 0; i < text.size(); i++) {
                    int piece = text.at()[i];
                    if (sums[piece] == 0) {
                        touched.add(piece);
                    }
                    sums[piece] += text.weight()[i];
                }
            }
            for (int piece : touched.array()) {
                pieces.add(piece);
                columns.add(column);
                counts.add(Float.floatToIntBits(sums[piece]));
                totals[column] += sums[piece];
                sums[piece] = 0;
            }
        }

        private int[] begins() {
            int[] begin = new int[lexicon.size() + 1];
            for (int i = 0; i < pieces.size(); i++) {
                begin[pieces.get(i) + 1]++;
            }
            for (int piece = 0; piece < lexicon.size(); piece++) {
                begin[piece + 1] += begin[piece];
            }
            return begin;
        }
    }

    TopicModel sharpened(double by) {
        return new TopicModel(codes, lexicon, begin, topics, counts, scale, by);
    }

    List<String> codes() {
        return codes;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** By which scores are multiplied before they become shares of certainty. */
    double sharpness() {
        return sharpness;
    }

    /** One score for each topic; larger is likelier. */
    float[] scores(SparseText text) {
        float[] scores = new float[codes.size()];
        for (int i = 0; i < text.size(); i++) {
            int piece = text.at()[i];
            for (int at = begin[piece]; at < begin[piece + 1]; at++) {
                scores[topics[at]] += text.weight()[i] * gain(counts[at]);
            }
        }
        return scores;
    }

    /** The scores the text would have had, had it not been among the sayings of its topic. */
    float[] scoresUnlearnt(SparseText learnt, int topic) {
        SparseText text = knownElsewhere(learnt);
        float[] scores = new float[codes.size()];
        for (int i = 0; i < text.size(); i++) {
            int piece = text.at()[i];
            float own = learnt.weight()[Arrays.binarySearch(learnt.at(), piece)] * scale[topic];
            for (int at = begin[piece]; at < begin[piece + 1]; at++) {
                float count = topics[at] == topic ? Math.max(0, counts[at] - own) : counts[at];
                scores[topics[at]] += text.weight()[i] * gain(count);
            }
        }
        return scores;
    }

    /** Without the pieces that only this text has. */
    private SparseText knownElsewhere(SparseText text) {
        int[] at = new int[text.size()];
        float[] weight = new float[text.size()];
        int size = 0;
        for (int i = 0; i < text.size(); i++) {
            if (lexicon.texts(text.at()[i]) > 1) {
                at[size] = text.at()[i];
                weight[size++] = text.weight()[i];
            }
        }
        return new SparseText(Arrays.copyOf(at, size), Lexicon.normalised(Arrays.copyOf(weight, size)));
    }

    /** How much a piece speaks for a topic with this count, against one that it was never said of. */
    private static float gain(float count) {
        return (float) Math.log1p(count / NEVER_SAID);
    }

    /** How much more a piece speaks for a topic than for the topics on the whole. */
    float weight(int piece, int topic) {
        float own = 0;
        float all = 0;
        for (int at = begin[piece]; at < begin[piece + 1]; at++) {
            float gain = gain(counts[at]);
            all += gain;
            own += topics[at] == topic ? gain : 0;
        }
        return own - all / codes.size();
    }
}
