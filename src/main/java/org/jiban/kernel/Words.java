package org.jiban.kernel;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Words people typed (文字): normalised, bounded, and refused when they hold what no keyboard makes. */
public final class Words {
    private Words() {}

    /**
     * The cleaned text: NFC, line ends as \n, outer blanks off; null when nothing is left.
     *
     * @throws BadInput {@code text-too-long} over {@code max} code points; {@code text-unreadable} for control
     *     characters, lone surrogates, non-characters or direction overrides
     */
    public static @Nullable String clean(String field, @Nullable String value, int max) {
        if (value == null) {
            return null;
        }
        String text = Normalizer.normalize(value.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
        if (text.codePointCount(0, text.length()) > max) {
            throw new BadInput(field, "text-too-long", max);
        }
        if (text.codePoints().anyMatch(Words::unreadable)) {
            throw new BadInput(field, "text-unreadable");
        }
        return text.isEmpty() ? null : text;
    }

    /** As {@link #clean}, and refuses an absent or blank value with {@code field-missing}. */
    public static String required(String field, @Nullable String value, int max) {
        String text = clean(field, value, max);
        if (text == null) {
            throw new BadInput(field, "field-missing");
        }
        return text;
    }

    private static boolean unreadable(int point) {
        int type = Character.getType(point);
        return (type == Character.CONTROL && point != '\n' && point != '\t')
                || type == Character.SURROGATE
                || (point & 0xFFFE) == 0xFFFE
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
