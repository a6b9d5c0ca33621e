package org.jiban.web;

import java.util.Optional;

/**
 * Where the web layer learns who sends a request. Asked on every request, so that a change of rights, a sign-out or a
 * disabled account counts at once. One statement each.
 */
public interface Accounts {
    /** Who holds this session cookie; empty when it is unknown, ended, idle too long or its account is disabled. */
    Optional<SignedIn> bySession(String secret);

    /** Who holds this bearer token; empty when it is unknown, expired, revoked or its account is disabled. */
    Optional<SignedIn> byToken(String secret);
}
