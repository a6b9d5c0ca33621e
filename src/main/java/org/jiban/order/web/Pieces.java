package org.jiban.order.web;

import java.util.ArrayList;
import java.util.List;
import org.jiban.order.SelfIdentification;

/** A text in pieces, an empty one wherever something was hidden, so that a page can say so in words. */
public final class Pieces {
    private Pieces() {}

    public static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(SelfIdentification.MARK);
                at >= 0;
                at = text.indexOf(SelfIdentification.MARK, from)) {
            if (at > from) {
                pieces.add(text.substring(from, at));
            }
            pieces.add("");
            from = at + SelfIdentification.MARK.length();
        }
        if (from < text.length()) {
            pieces.add(text.substring(from));
        }
        return pieces;
    }

    /** The text on one line without markup, e.g. for a title. */
    public static String plain(String text) {
        return text.replace(SelfIdentification.MARK, "…");
    }
}
