package org.jiban.recognition;

import java.util.ArrayList;
import java.util.List;

/** Where sentences and clauses end, in any script. */
final class Sentences {
    private static final String SENTENCE_ENDS = "。！？；!?;\n…";
    private static final String CLAUSE_ENDS = SENTENCE_ENDS + "，、,：:（）()“”\"";

    private Sentences() {}

    /** A stretch of a text. */
    record Span(int start, int end) {
        String of(String text) {
            return text.substring(start, end);
        }
    }

    /** Every sentence with its end mark, in order; together they are the whole text. */
    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (endsSentence(text, at) && !endsSentenceNext(text, at)) {
                spans.add(new Span(start, at + 1));
                start = at + 1;
            }
        }
        if (start < text.length()) {
            spans.add(new Span(start, text.length()));
        }
        return spans;
    }

    private static boolean endsSentenceNext(String text, int at) {
        return at + 1 < text.length() && SENTENCE_ENDS.indexOf(text.charAt(at + 1)) >= 0;
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        boolean fullStop = c == '.' && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
        return SENTENCE_ENDS.indexOf(c) >= 0 || fullStop && at > 0 && !Character.isDigit(text.charAt(at - 1));
    }

    /** The words of the same clause before {@code at}, at most {@code reach} characters of them. */
    static String before(String text, int at, int reach) {
        int start = at;
        while (start > 0 && at - start < reach && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, at);
    }

    /** The words of the same clause from {@code at} on, at most {@code reach} characters of them. */
    static String behind(String text, int at, int reach) {
        int end = at;
        while (end < text.length() && end - at < reach && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(at, end);
    }
}
