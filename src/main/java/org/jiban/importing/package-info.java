/**
 * Importing (导入): history of another system, row by row from a CSV file, as a mapping file of the city pack reads it.
 *
 * <p>Owns {@code import_run} and {@code import_row}. Exposes {@link org.jiban.importing.Imports}. What it brings in is
 * closed from the beginning: no clock, no message, no rate.
 *
 * <p>Never stores half a chunk, never stores a row twice however often a file is imported, and never drops a row in
 * silence: what cannot be taken goes to a file with the reason.
 */
@NullMarked
package org.jiban.importing;

import org.jspecify.annotations.NullMarked;
