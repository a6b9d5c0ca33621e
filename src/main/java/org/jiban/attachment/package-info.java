/**
 * Attachments (附件): photographs and documents, checked by content, stripped of where and with what they were taken,
 * encrypted in chunks in the database.
 *
 * <p>Owns {@code attachment} and {@code attachment_chunk}. Knows nothing of orders or people: whoever attaches one wraps
 * its key, so that erasing the person's key erases the file.
 */
@NullMarked
package org.jiban.attachment;

import org.jspecify.annotations.NullMarked;
