package org.jiban.intake;

import org.jiban.kernel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A contact about an open order of the same requester (问已有工单): told how it stands, urged, added to, withdrawn.
 *
 * @param words what the caller adds or why they withdraw; null for telling and urging
 */
public record AboutOrder(
        String orderNumber,
        Deed deed,
        @Nullable String words,
        Channel channel,
        @Nullable Long callId) {
    /** What is done about it: 告知, 催办, 补充, 撤回. */
    public enum Deed {
        TELL,
        URGE,
        ADD,
        WITHDRAW
    }
}
