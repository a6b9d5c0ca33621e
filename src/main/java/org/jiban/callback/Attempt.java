package org.jiban.callback;

import java.time.Instant;
import java.util.List;
import org.jiban.calendar.CallbackMode;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jiban.order.VerdictEdge;
import org.jspecify.annotations.Nullable;

/**
 * One try to ask a requester (回访记录) and what was said in it.
 *
 * @param round how often the order had been reopened
 * @param attempt which try of the round, from 1
 * @param actor code of who asked; {@code citizen} when they answered by themselves
 * @param words what they said; null without any, and after erasure
 * @param edge where the verdict led; null without a verdict
 */
public record Attempt(
        long id,
        int round,
        int attempt,
        CallbackMode mode,
        Instant at,
        String actor,
        boolean reached,
        @Nullable Boolean contacted,
        @Nullable Solved solved,
        boolean partlyAccepted,
        boolean feasible,
        @Nullable Satisfaction satisfaction,
        List<String> reasons,
        @Nullable String words,
        @Nullable Instant callAgainAt,
        @Nullable VerdictEdge edge) {}
