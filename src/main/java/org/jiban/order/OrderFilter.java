package org.jiban.order;

import org.jspecify.annotations.Nullable;

/**
 * Which orders to list; null parts do not narrow.
 *
 * @param text a whole or partial number, or words
 */
public record OrderFilter(
        @Nullable String unit,
        @Nullable Stage stage,
        @Nullable String topic,
        @Nullable String street,
        @Nullable DueState due,
        @Nullable String text) {
    public static final OrderFilter NONE = new OrderFilter(null, null, null, null, null, null);

    /** How far the next clock of an open order has run: past its end, ending today, 80 % gone. */
    public enum DueState {
        OVERDUE,
        TODAY,
        SOON
    }

    public static OrderFilter ofUnit(String unit) {
        return new OrderFilter(unit, null, null, null, null, null);
    }
}
