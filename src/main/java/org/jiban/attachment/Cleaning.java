package org.jiban.attachment;

import org.apache.tika.Tika;
import org.jiban.kernel.BadInput;

/**
 * Takes a file apart by its content, whatever it calls itself: pictures are drawn anew, so that nothing but pixels
 * remains; documents are refused unless they are one plain PDF from the first byte to the last.
 */
final class Cleaning {
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    static final String PDF = "application/pdf";
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Tika TIKA = new Tika();

    private Cleaning() {}

    /** A file that may be kept. */
    record Clean(String type, byte[] content) {}

    /**
     * The cleaned file.
     *
     * @throws BadInput on {@code file}: {@code attachment-empty}, {@code attachment-too-large}, {@code attachment-type},
     *     {@code attachment-pixels}, {@code attachment-broken}, {@code attachment-active}
     */
    static Clean clean(byte[] content) {
        if (content.length == 0) {
            throw refused("attachment-empty");
        }
        if (content.length > MOST_BYTES) {
            throw refused("attachment-too-large", MOST_BYTES / (1024 * 1024));
        }
        String type = TIKA.detect(content);
        return switch (type) {
            case JPEG, PNG -> new Clean(type, Pictures.redraw(content, type));
            case PDF -> new Clean(type, Documents.checked(content));
            default -> throw refused("attachment-type");
        };
    }

    static BadInput refused(String code, Object... arguments) {
        return new BadInput("file", code, arguments);
    }
}
