package org.jiban.intake;

import java.time.Instant;
import java.util.List;
import org.jiban.attachment.Attachment;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Share;
import org.jiban.order.OrderLine;
import org.jiban.requester.Masked;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;

/**
 * A contact as staff of the hotline see it.
 *
 * @param requester masked
 * @param photos its pictures, which {@link Contacts#photo} opens
 * @param orders its orders, as the viewer may see them
 */
public record ContactView(
        long id,
        String number,
        Channel channel,
        ContactType type,
        String title,
        String text,
        @Nullable String address,
        Place place,
        @Nullable String topic,
        long requesterId,
        Masked requester,
        Share share,
        SafeContact safeContact,
        Outcome outcome,
        List<String> grounds,
        List<String> reasons,
        @Nullable DirectAnswer answer,
        @Nullable String joinedNumber,
        Instant receivedAt,
        List<Attachment> photos,
        List<OrderLine> orders) {}
