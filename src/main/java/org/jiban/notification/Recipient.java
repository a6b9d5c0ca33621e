package org.jiban.notification;

/** Who a message is for (收信人): a requester of the vault, or a post of a unit. */
public sealed interface Recipient {
    /** The requester with that id. */
    record Requester(long id) implements Recipient {}

    /** Whoever holds that post of a unit now; the unit's switchboard knows who. */
    record Post(String unit, Kind kind) implements Recipient {}

    /** Posts that are told: 值班电话, 单位负责人, 工作台. */
    enum Kind {
        DUTY,
        LEAD,
        DESK
    }
}
