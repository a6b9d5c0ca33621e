package org.jiban.recognition;

/**
 * Cuts words into the overlapping pieces that topics are learnt from: one to so many characters of ideographic script; of
 * other scripts whole words, their beginnings (which stand for the stem) and pairs of words. No city's language is
 * switched on or off: a text is cut by the characters it has. Case and full-width forms do not matter.
 */
final class Grams {
    /** So many characters are the longest piece of ideographic script that is ever of use. */
    static final int LONGEST = 3;

    private static final int STEM = 5;

    /** Takes one piece: its hash and where it stands. */
    interface Sink {
        void gram(int hash, int start, int end);
    }

    private final CharSequence text;
    private final int end;
    private final int longest;
    private final Sink sink;
    private int wordBefore;

    private Grams(CharSequence text, int end, int longest, Sink sink) {
        this.text = text;
        this.end = end;
        this.longest = longest;
        this.sink = sink;
    }

    /** @param longest how many characters of ideographic script a piece may have */
    static void cut(CharSequence text, int longest, Sink sink) {
        new Grams(text, text.length(), longest, sink).run(0);
    }

    private void run(int from) {
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            if (isIdeograph(c)) {
                characters(at);
                wordBefore = 0;
                at++;
            } else if (Character.isLetterOrDigit(c)) {
                at = word(at);
            } else {
                wordBefore = c == ' ' || c == '-' || c == '/' ? wordBefore : 0;
                at++;
            }
        }
    }

    private void characters(int start) {
        int hash = 0;
        for (int at = start; at < Math.min(start + longest, end) && isIdeograph(text.charAt(at)); at++) {
            hash = hash * 31 + text.charAt(at);
            sink.gram(mix(hash), start, at + 1);
        }
    }

    private int word(int start) {
        int hash = 7;
        int at = start;
        boolean digitsOnly = true;
        while (at < end && Character.isLetterOrDigit(text.charAt(at)) && !isIdeograph(text.charAt(at))) {
            char c = fold(text.charAt(at));
            digitsOnly &= Character.isDigit(c);
            hash = hash * 31 + c;
            at++;
            if (at - start == STEM && !digitsOnly) {
                sink.gram(mix(hash ^ STEM), start, at);
            }
        }
        if (digitsOnly) {
            wordBefore = 0;
            return at;
        }
        sink.gram(mix(hash), start, at);
        if (wordBefore != 0) {
            sink.gram(mix(wordBefore * 31 + hash), start, at);
        }
        wordBefore = hash;
        return at;
    }

    static boolean isIdeograph(char c) {
        return c >= 0x3400 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF;
    }

    /** One character without case and width, so that positions stay what they were. */
    static char fold(char c) {
        char narrow = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
        return Character.toLowerCase(narrow);
    }

    private static int mix(int hash) {
        int h = hash * 0x9E3779B9;
        h ^= h >>> 16;
        return h * 0x85EBCA6B;
    }
}
