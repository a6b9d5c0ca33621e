package org.jiban.people;

import java.time.Instant;

/** A running session (会话) of an account. */
public record Session(long id, Instant startedAt, Instant lastSeenAt, String address, String agent) {}
