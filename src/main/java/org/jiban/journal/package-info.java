/**
 * The journal (流水): one entry for every act, written in the transaction of the act. It is the history of a case, the
 * outbox of all that follows, and the evidence.
 *
 * <p>Owns {@code entry}, {@code era}, {@code journal_cursor}, {@code dead_letter} and {@code seal}. Entries are only ever
 * inserted; they carry codes, ids, times and digests, never names, phones or free text.
 */
@NullMarked
package org.jiban.journal;

import org.jspecify.annotations.NullMarked;
