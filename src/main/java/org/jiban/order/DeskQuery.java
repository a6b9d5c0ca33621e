package org.jiban.order;

import org.jspecify.annotations.Nullable;

/**
 * What to show of the desk (承办台筛选); null parts do not narrow.
 *
 * @param unit whose desk; null shows every order once, at its lead
 * @param topic a topic's six digits, or the two or four of a level
 * @param state how far the next clock has run
 * @param worker username of who has it or stands in
 * @param repeated came back at least this often
 * @param digits last digits of the number
 */
public record DeskQuery(
        @Nullable String unit,
        @Nullable PartRole role,
        @Nullable Stage stage,
        @Nullable String topic,
        @Nullable String street,
        @Nullable String community,
        @Nullable State state,
        @Nullable String worker,
        @Nullable Integer repeated,
        @Nullable String digits,
        boolean watched) {

    /**
     * How far the next clock has run; ANSWERED waits for the callback and runs no clock of the unit's. WARNED passed a mark
     * of the unit's clock today, URGENT_UNSIGNED is L1 and past its limit of signing.
     */
    public enum State {
        ANY,
        WORK,
        OVERDUE,
        TODAY,
        NEAR,
        HALF,
        ONTIME,
        UNSIGNED,
        URGENT_UNSIGNED,
        WARNED,
        ANSWERED
    }

    public static DeskQuery of(@Nullable String unit) {
        return new DeskQuery(unit, null, null, null, null, null, null, null, null, null, false);
    }

    public DeskQuery in(State chosen) {
        return new DeskQuery(unit, role, stage, topic, street, community, chosen, worker, repeated, digits, watched);
    }

    public DeskQuery as(PartRole chosen) {
        return new DeskQuery(unit, chosen, stage, topic, street, community, state, worker, repeated, digits, watched);
    }

    public DeskQuery by(@Nullable String username) {
        return new DeskQuery(unit, role, stage, topic, street, community, state, username, repeated, digits, watched);
    }

    /** The filter of the API, as far as open orders go. */
    static DeskQuery from(OrderFilter filter, @Nullable String digits) {
        OrderFilter.DueState due = filter.due();
        State state = due == null
                ? null
                : switch (due) {
                    case OVERDUE -> State.OVERDUE;
                    case TODAY -> State.TODAY;
                    case SOON -> State.NEAR;
                };
        return new DeskQuery(
                filter.unit(),
                null,
                filter.stage(),
                filter.topic(),
                filter.street(),
                null,
                state,
                null,
                null,
                digits,
                false);
    }
}
