package org.jiban.order;

/**
 * One edge of the order's life (流转规则).
 *
 * @param reasonNeeded whether the act needs words that say why
 * @param source what the edge rests on; {@link Source#DESIGN} is our own choice
 */
public record Edge(Stage from, Act act, Stage to, Party party, boolean reasonNeeded, Source source) {
    /** Where an edge comes from. */
    public enum Source {
        /** Beijing standard DB11/T 2021-2022, as reported by the press. */
        STANDARD,
        /** Beijing regulation on acting on complaints, 24 September 2021, as reported by the press. */
        REGULATION,
        /** State Council General Office, 2025 no. 66. */
        OFFICE_66,
        /** GB/T 33358-2016, services of government hotlines. */
        HOTLINE_STANDARD,
        /** Our own choice where no public source settles it. */
        DESIGN
    }
}
