package org.jiban.intake;

/** Titles (标题) for appeals that nobody gave one. */
final class Titles {
    private static final int LONGEST = 30;

    private Titles() {}

    /** The first sentence of the words, at most 30 characters. */
    static String of(String text) {
        String first = text.strip().split("[。！？!?；;\\n]", 2)[0].strip();
        String title = first.isEmpty() ? text.strip() : first;
        return title.codePointCount(0, title.length()) <= LONGEST
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
