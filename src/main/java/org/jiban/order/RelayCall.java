package org.jiban.order;

import java.time.Instant;

/** A relay call that was made (转接电话): its record, whether the requester was reached, and how long they talked. */
public record RelayCall(String call, boolean reached, int seconds, Instant at) {}
