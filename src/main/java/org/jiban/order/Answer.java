package org.jiban.order;

import org.jspecify.annotations.Nullable;

/**
 * The unit's answer (办理答复).
 *
 * @param text for the requester, at most 5000 characters
 * @param solved what the unit claims
 * @param earlyClosure the requester was asked and agreed to be called back now, before the limit passes
 */
public record Answer(@Nullable String text, @Nullable Solved solved, boolean earlyClosure) {}
