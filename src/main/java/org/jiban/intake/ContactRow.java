package org.jiban.intake;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Share;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;

/** A contact as it is stored; words are sealed. */
record ContactRow(
        long id,
        String number,
        Channel channel,
        ContactType type,
        long requesterId,
        Instant receivedAt,
        byte @Nullable [] title,
        byte @Nullable [] words,
        byte @Nullable [] address,
        @Nullable String topic,
        double sureness,
        Place place,
        Share share,
        SafeContact safeContact,
        boolean confidential,
        @Nullable String respondentUnit,
        byte @Nullable [] respondent,
        Outcome outcome,
        List<String> grounds,
        List<String> reasons,
        List<String> dangerLines,
        @Nullable String article,
        @Nullable Integer articleVersion,
        @Nullable String ground,
        @Nullable String praisedUnit,
        @Nullable Long joinedOrder,
        List<Long> photos,
        @Nullable Long callId,
        String actor,
        @Nullable String unit,
        int catalogue,
        byte @Nullable [] queryHash,
        byte @Nullable [] querySealed,
        boolean imported) {}
