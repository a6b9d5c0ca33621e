/**
 * Reading (诉求识别): what a citizen's words are about, where it is, how urgent it is, and whether we know of it already.
 *
 * <p>Owns no table: everything here is computed from the words, the catalogue and the directory, without SQL, within two
 * milliseconds a text, by any number of threads at once. Declares {@link org.jiban.recognition.OpenOrders}, which the
 * orders implement. It only ever suggests: it refuses nobody, joins no two people, and sends no accusation anywhere.
 */
@NullMarked
package org.jiban.recognition;

import org.jspecify.annotations.NullMarked;
