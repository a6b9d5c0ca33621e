package org.jiban.intake;

import java.util.List;
import org.jiban.kernel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A contact about an open order of the same requester (问已有工单): told how it stands, urged, added to, withdrawn.
 *
 * @param words what the caller adds or why they withdraw; null for telling and urging
 * @param photos attachments uploaded before, for what is added
 */
public record AboutOrder(
        String orderNumber,
        Deed deed,
        @Nullable String words,
        Channel channel,
        @Nullable Long callId,
        List<Long> photos) {
    public AboutOrder {
        photos = List.copyOf(photos);
    }

    public AboutOrder(String orderNumber, Deed deed, @Nullable String words, Channel channel, @Nullable Long callId) {
        this(orderNumber, deed, words, channel, callId, List.of());
    }

    /** What is done about it: 告知, 催办, 补充, 撤回. */
    public enum Deed {
        TELL,
        URGE,
        ADD,
        WITHDRAW
    }
}
