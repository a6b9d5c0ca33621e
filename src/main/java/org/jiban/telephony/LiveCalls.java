package org.jiban.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Calls of this moment (实时话务).
 *
 * @param longestSince since when the longest waiting caller waits; null when nobody does
 */
public record LiveCalls(int ringing, int talking, @Nullable Instant longestSince) {}
