package org.jiban.callback;

import java.util.List;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jspecify.annotations.Nullable;

/**
 * What a requester says by themselves (诉求人自评), through a link or with their query code.
 *
 * @param contacted whether the unit got in touch; null when they did not say
 * @param solved needed
 * @param partlyAccepted with PARTLY: that is enough for them
 * @param satisfaction null means not rated
 * @param reasons codes of the city's list
 * @param words at most 2000 characters
 */
public record CitizenVerdict(
        @Nullable Boolean contacted,
        @Nullable Solved solved,
        boolean partlyAccepted,
        @Nullable Satisfaction satisfaction,
        List<String> reasons,
        @Nullable String words) {}
