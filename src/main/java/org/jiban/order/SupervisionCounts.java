package org.jiban.order;

/**
 * How much lies on the supervisors' desk (督办台计数).
 *
 * @param supervised unsolved at the end, waiting for a decision
 * @param watched open orders that came back so often that supervisors look at them
 * @param overdue open orders whose next clock has run out
 * @param urgentUnsigned unsigned L1 orders past their limit
 */
public record SupervisionCounts(int supervised, int watched, int overdue, int urgentUnsigned) {}
