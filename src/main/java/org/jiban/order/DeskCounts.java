package org.jiban.order;

/**
 * How much lies on a desk (承办台计数), each order in exactly one of overdue, near, half, onTime and answered.
 *
 * @param work all that is owed an answer: the first four together
 * @param lead of these, led by the unit
 * @param assist of these, assisted by it
 * @param urgentUnsigned unsigned L1 orders that are overdue
 * @param today ends today and is not overdue
 * @param mine of the work, with this person
 * @param repeated of the work, came back as often as supervisors look at
 * @param warned passed a mark of the unit's clock today
 * @param watched supervisors keep an eye on it
 */
public record DeskCounts(
        int work,
        int lead,
        int assist,
        int overdue,
        int near,
        int half,
        int onTime,
        int answered,
        int unsigned,
        int urgentUnsigned,
        int today,
        int mine,
        int repeated,
        int warned,
        int watched) {}
