/**
 * Full text search (全文检索) over orders: an index in the home folder of each process, fed from the journal.
 *
 * <p>Owns no table. Declares {@link org.jiban.search.DocumentSource}, which the orders implement. The index is a
 * projection: it can be deleted and rebuilt at any time, it says how far behind it is, and it never answers from a part of
 * the orders as if it were all.
 */
@NullMarked
package org.jiban.search;

import org.jspecify.annotations.NullMarked;
