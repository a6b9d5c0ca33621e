/**
 * People (人员): accounts, their roles and unit, passwords, sessions and tokens.
 *
 * <p>Owns {@code account}, {@code account_session}, {@code access_token}, {@code setup_token}. Exposes
 * {@link org.jiban.people.People}. Knows units by their code only. Never stores a password, a session or a token, only
 * their hashes; never lets one person hold two of the three administrator roles.
 */
@NullMarked
package org.jiban.people;

import org.jspecify.annotations.NullMarked;
