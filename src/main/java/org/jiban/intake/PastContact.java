package org.jiban.intake;

import java.time.Instant;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Urgency;
import org.jiban.requester.KnownRequester;
import org.jspecify.annotations.Nullable;

/**
 * A contact of imported history: read and stored, it starts no clock, sends no message and enters no rate. The import has
 * cleaned the words, and looked the codes up, before it hands them over.
 *
 * @param id lies at the contact's own time ({@code Ids.at})
 * @param orderId lies at the contact's own time; not used when it is screened out
 * @param title at most 200 characters; null lets the first words stand for it
 * @param text at most 20,000 characters: history was not written on our forms
 * @param requester registered by the import; one pseudonym of the source is one requester
 * @param topicCode as the source's own category says; null leaves it to recognition
 * @param urgency null leaves it to recognition
 * @param unit the unit that handled it, as the source says; null takes the lead that the catalogue names for topic and
 *     place, and none when it names none
 * @param place completed by the directory; where it says nothing, recognition may
 * @param answer what the unit answered, at most 20,000 characters; not used when it is screened out
 * @param closedAt never before {@code receivedAt}; null when the source tells no closing
 * @param ground the screening ground that the import applies, such as outside the area; null opens a closed order
 */
public record PastContact(
        long id,
        long orderId,
        Channel channel,
        @Nullable ContactType type,
        @Nullable String title,
        String text,
        @Nullable String address,
        KnownRequester requester,
        @Nullable String topicCode,
        @Nullable Urgency urgency,
        @Nullable String unit,
        Place place,
        Instant receivedAt,
        @Nullable String answer,
        @Nullable Instant closedAt,
        @Nullable String ground) {}
