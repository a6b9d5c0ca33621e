package org.jiban.order;

import java.util.List;
import org.jiban.calendar.CallbackMode;
import org.jspecify.annotations.Nullable;

/**
 * Verdict (回访结论): what a reached requester said.
 *
 * @param attempt which try this was, from 1
 * @param contacted whether the unit got in touch with them; null when they did not say
 * @param partlyAccepted with PARTLY: the requester accepts that as the end
 * @param feasible whether a remedy is feasible; only a supervisor may say no
 * @param reasons codes of why they are not satisfied
 */
public record Verdict(
        int attempt,
        CallbackMode mode,
        @Nullable Boolean contacted,
        Solved solved,
        boolean partlyAccepted,
        boolean feasible,
        Satisfaction satisfaction,
        List<String> reasons) {}
