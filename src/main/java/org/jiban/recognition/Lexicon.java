package org.jiban.recognition;

import java.util.Arrays;
import java.util.List;

/** The pieces a model knows, each with how telling it is: log of the inverse share of texts that hold it. */
final class Lexicon {
    private final int longest;
    private final int[] keys;
    private final int[] texts;
    private final float[] rarity;

    private Lexicon(int longest, int[] keys, int[] texts, float[] rarity) {
        this.longest = longest;
        this.keys = keys;
        this.texts = texts;
        this.rarity = rarity;
    }

    /** Collects the pieces of up to {@code longest} characters that occur in at least {@code least} of the texts. */
    static Lexicon of(List<String> texts, int longest, int least) {
        IntList all = new IntList();
        texts.forEach(text -> all.addAll(distinct(text, longest)));
        int[] sorted = all.sorted();
        IntList keys = new IntList();
        IntList counts = new IntList();
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            if (to - from >= least) {
                keys.add(sorted[from]);
                counts.add(to - from);
            }
            from = to;
        }
        float[] rarity = new float[counts.size()];
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = (float) (1 + Math.log((1.0 + texts.size()) / (1.0 + counts.get(i))));
        }
        return new Lexicon(longest, keys.array(), counts.array(), rarity);
    }

    private static int[] distinct(String text, int longest) {
        IntList hashes = new IntList();
        Grams.cut(text, longest, (hash, start, end) -> hashes.add(hash));
        return Arrays.stream(hashes.sorted()).distinct().toArray();
    }

    int size() {
        return keys.length;
    }

    /** How many characters a piece has at most. */
    int longest() {
        return longest;
    }

    /** In how many texts a piece occurred. */
    int texts(int piece) {
        return texts[piece];
    }

    /** Where a piece stands, or a negative number when it is unknown. */
    int find(int hash) {
        return Arrays.binarySearch(keys, hash);
    }

    /** The text's known pieces, weighted by how often they occur in it and how rare they are. */
    SparseText read(CharSequence text) {
        IntList found = new IntList();
        Grams.cut(text, longest, (hash, start, end) -> {
            int at = find(hash);
            if (at >= 0) {
                found.add(at);
            }
        });
        return weigh(found.sorted());
    }

    private SparseText weigh(int[] sorted) {
        int[] at = new int[sorted.length];
        float[] weight = new float[sorted.length];
        int size = 0;
        for (int from = 0; from < sorted.length; size++) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            at[size] = sorted[from];
            weight[size] = (float) (1 + Math.log(to - from)) * rarity[sorted[from]];
            from = to;
        }
        return new SparseText(Arrays.copyOf(at, size), normalised(Arrays.copyOf(weight, size)));
    }

    /** Scaled so that the squares sum to one. */
    static float[] normalised(float[] weight) {
        double square = 0;
        for (float each : weight) {
            square += each * each;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < weight.length; i++) {
            weight[i] /= length;
        }
        return weight;
    }
}
