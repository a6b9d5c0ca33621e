package org.jiban.knowledge;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into what articles are found by: pairs of Chinese characters, the characters themselves at half the weight,
 * and whole words of other scripts.
 */
final class Grams {
    private static final double ALONE = 0.5;

    private Grams() {}

    /** How much a gram counts by its kind. */
    static double weight(String gram) {
        return isHan(gram.codePointAt(0)) && gram.codePointCount(0, gram.length()) == 1 ? ALONE : 1;
    }

    /** Each gram with how often it occurs. */
    static Map<String, Integer> of(String text) {
        Map<String, Integer> grams = new HashMap<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < plain.length()) {
            int end = at + Character.charCount(plain.codePointAt(at));
            if (isHan(plain.codePointAt(at))) {
                addHan(grams, plain, at, end);
            } else if (Character.isLetterOrDigit(plain.codePointAt(at))) {
                end = wordEnd(plain, at);
                grams.merge(plain.substring(at, end), 1, Integer::sum);
            }
            at = end;
        }
        return grams;
    }

    private static void addHan(Map<String, Integer> grams, String text, int at, int end) {
        grams.merge(text.substring(at, end), 1, Integer::sum);
        if (end < text.length() && isHan(text.codePointAt(end))) {
            int next = end + Character.charCount(text.codePointAt(end));
            grams.merge(text.substring(at, next), 1, Integer::sum);
        }
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isHan(point) || !Character.isLetterOrDigit(point)) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }
}
