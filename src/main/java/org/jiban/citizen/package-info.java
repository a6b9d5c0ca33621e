/**
 * Citizen (市民端): the pages on which people file an appeal by themselves and follow what becomes of it, without an
 * account.
 *
 * <p>Owns {@code appeal_draft} (what somebody has begun to write, sealed under a key that only their browser holds) and
 * {@code following} (who looks with a query code). Exposes {@link org.jiban.citizen.Drafts} and
 * {@link org.jiban.citizen.Followings}.
 *
 * <p>Never decides what becomes of an appeal: that is intake's, the same for every channel. Never shows a name of staff,
 * never puts words, codes or tokens into an address, and never tells whether a wrong code looks like a right one. Drafts
 * change nothing that anybody answers for, so they write no entry; opening with a code, sending and acting do, below.
 */
@NullMarked
package org.jiban.citizen;

import org.jspecify.annotations.NullMarked;
