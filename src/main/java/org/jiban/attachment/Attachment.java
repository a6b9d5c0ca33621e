package org.jiban.attachment;

import java.time.Instant;

/**
 * Attachment (附件) without its content. Its sender's file name is not kept: names of files tell names of people.
 *
 * @param type media type by content: image/jpeg, image/png or application/pdf
 * @param size bytes as stored, after stripping
 * @param attached false while it was only uploaded; such files are swept after a day
 */
public record Attachment(long id, String type, int size, Instant storedAt, boolean attached) {

    /** A name for whoever saves it, e.g. {@code 7302.jpg}. */
    public String fileName() {
        return id
                + switch (type) {
                    case Cleaning.JPEG -> ".jpg";
                    case Cleaning.PNG -> ".png";
                    default -> ".pdf";
                };
    }
}
