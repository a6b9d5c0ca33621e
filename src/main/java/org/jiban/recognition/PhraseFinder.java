package org.jiban.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds many phrases in a text in one pass over it, whatever their number: a tree of characters in two flat arrays. Case
 * and full-width forms do not matter; a phrase that begins or ends with a letter or digit has to stand as a whole word.
 */
final class PhraseFinder<V> {
    /** One phrase where it stands in the text. */
    record Hit<V>(int start, int end, V value) {}

    private final long[] edges;
    private final int[] targets;
    private final List<@Nullable V> values;

    private PhraseFinder(long[] edges, int[] targets, List<@Nullable V> values) {
        this.edges = edges;
        this.targets = targets;
        this.values = values;
    }

    /** Phrases with what each stands for; blank phrases are left out. */
    static <V> PhraseFinder<V> of(Map<String, V> phrases) {
        Map<Long, Integer> tree = new HashMap<>();
        List<@Nullable V> values = new ArrayList<>();
        values.add(null);
        phrases.forEach((phrase, value) -> {
            if (!phrase.isBlank()) {
                values.set(plant(phrase, tree, values), value);
            }
        });
        return flat(tree, values);
    }

    static PhraseFinder<String> ofWords(List<String> words) {
        Map<String, String> same = new HashMap<>();
        words.forEach(word -> same.put(word, word));
        return of(same);
    }

    private static <V> int plant(String phrase, Map<Long, Integer> tree, List<@Nullable V> values) {
        int node = 0;
        for (int i = 0; i < phrase.length(); i++) {
            Integer next = tree.get(edge(node, Grams.fold(phrase.charAt(i))));
            if (next == null) {
                next = values.size();
                values.add(null);
                tree.put(edge(node, Grams.fold(phrase.charAt(i))), next);
            }
            node = next;
        }
        return node;
    }

    private static <V> PhraseFinder<V> flat(Map<Long, Integer> tree, List<@Nullable V> values) {
        int size = Integer.highestOneBit(Math.max(4, tree.size() * 2)) * 2;
        long[] edges = new long[size];
        int[] targets = new int[size];
        Arrays.fill(edges, -1);
        tree.forEach((edge, target) -> {
            int slot = slot(edge, size);
            while (edges[slot] != -1) {
                slot = (slot + 1) & (size - 1);
            }
            edges[slot] = edge;
            targets[slot] = target;
        });
        return new PhraseFinder<>(edges, targets, values);
    }

    private static long edge(int node, char c) {
        return ((long) node << 16) | c;
    }

    private static int slot(long edge, int size) {
        long h = edge * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 40) & (size - 1);
    }

    private int next(int node, char c) {
        long edge = edge(node, c);
        int slot = slot(edge, edges.length);
        while (edges[slot] != -1) {
            if (edges[slot] == edge) {
                return targets[slot];
            }
            slot = (slot + 1) & (edges.length - 1);
        }
        return -1;
    }

    /** Every phrase that stands in the text, also inside others, by where it begins and then by length. */
    List<Hit<V>> all(CharSequence text) {
        List<Hit<V>> hits = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            from(start, text, hits);
        }
        return hits;
    }

    /** The longest phrase at each place, from left to right, none overlapping another. */
    List<Hit<V>> longest(CharSequence text) {
        List<Hit<V>> hits = new ArrayList<>();
        List<Hit<V>> here = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            here.clear();
            from(start, text, here);
            if (!here.isEmpty()) {
                hits.add(here.getLast());
                start = here.getLast().end() - 1;
            }
        }
        return hits;
    }

    boolean anyIn(CharSequence text) {
        return !all(text).isEmpty();
    }

    private void from(int start, CharSequence text, List<Hit<V>> hits) {
        int node = 0;
        for (int at = start; at < text.length(); at++) {
            node = next(node, Grams.fold(text.charAt(at)));
            if (node < 0) {
                return;
            }
            V value = values.get(node);
            if (value != null && wholeWord(text, start, at + 1)) {
                hits.add(new Hit<>(start, at + 1, value));
            }
        }
    }

    private static boolean wholeWord(CharSequence text, int start, int end) {
        return !(start > 0 && joined(text.charAt(start - 1), text.charAt(start)))
                && !(end < text.length() && joined(text.charAt(end - 1), text.charAt(end)));
    }

    private static boolean joined(char left, char right) {
        return Character.isLetterOrDigit(left)
                && Character.isLetterOrDigit(right)
                && !Grams.isIdeograph(left)
                && !Grams.isIdeograph(right);
    }
}
