package org.jiban.callback;

import java.time.Instant;

/** Note for supervisors (提示): solved, yet the requester is dissatisfied. */
public record Note(long orderId, long attemptId, String number, String lead, Instant at) {}
