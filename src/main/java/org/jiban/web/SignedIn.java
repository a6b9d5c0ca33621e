package org.jiban.web;

import org.jiban.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the database says at this moment.
 *
 * @param account id of the account
 * @param language {@code zh} or {@code en} as set in the account; null when it has no preference
 * @param mustChangePassword true until the first password has been replaced; no other page opens before
 */
public record SignedIn(Actor actor, long account, @Nullable String language, boolean mustChangePassword) {}
