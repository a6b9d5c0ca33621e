/**
 * The web floor (网页底座): page shell, sign-in state, authorisation of routes, errors in plain words, idempotency.
 *
 * <p>Exposes what controllers use: {@link org.jiban.web.Allowed} and {@link org.jiban.web.Public} on every handler,
 * the parameters {@code Actor} and {@link org.jiban.web.Page}, the answer {@link org.jiban.web.View},
 * {@link org.jiban.web.Once} on creating calls, {@link org.jiban.web.Phrases} for sentences. Declares
 * {@link org.jiban.web.Accounts} and {@link org.jiban.web.Navigation}, which modules above implement. Owns the table
 * {@code idempotency_key}. Never decides who may see which object: that is the duty of the module that owns it.
 */
@NullMarked
package org.jiban.web;

import org.jspecify.annotations.NullMarked;
