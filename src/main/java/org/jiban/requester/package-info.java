/**
 * The vault (诉求人保险库): who called, kept apart from what they said.
 *
 * <p>Owns {@code identity} (sealed names and phones; the application's role can add rows and find one by the keyed hash of
 * a phone, never read one), {@code requester} (masked forms and wishes) and {@code requester_key} (the wrapped key of a
 * person's texts). A name or phone is read only by {@link org.jiban.requester.Requesters#reveal}, after the entry that
 * says so has been committed. Never hands out an unmasked value in any other way, never logs one.
 */
@NullMarked
package org.jiban.requester;

import org.jspecify.annotations.NullMarked;
