package org.jiban.attachment;

import java.time.Instant;

/**
 * Attachment (附件) without its content.
 *
 * @param type media type by content: image/jpeg, image/png, image/webp or application/pdf
 * @param size bytes as stored, after stripping
 * @param attached false while it was only uploaded; such files are swept after a day
 */
public record Attachment(long id, String type, String name, int size, Instant storedAt, boolean attached) {}
