package org.jiban.intake;

import java.util.List;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.order.Respondent;
import org.jspecify.annotations.Nullable;

/**
 * A contact to be registered (待登记来电). Words are cleaned and checked by {@link Contacts#register}.
 *
 * @param type null lets recognition say
 * @param text the whole of what was said, at most 5000 characters
 * @param address the place complained about in words, apart from the requester's own address
 * @param topicCode the topic a person chose; the text then is one appeal
 * @param place the place complained about, as far as it was chosen
 * @param appeals what a person decided about each appeal, in their order; empty leaves all to recognition
 * @param whole keeps the text one appeal even when it looks like several
 * @param photos attachments uploaded before
 * @param callId the call during which it is registered
 * @param articleId the article an agent answers with; the contact is ANSWERED
 * @param ground the screening ground a person of the hotline applies
 */
public record NewContact(
        Channel channel,
        @Nullable ContactType type,
        @Nullable String title,
        String text,
        @Nullable String address,
        Requesting requester,
        @Nullable String topicCode,
        @Nullable Respondent respondent,
        Place place,
        List<Chosen> appeals,
        boolean whole,
        List<Long> photos,
        @Nullable Long callId,
        @Nullable String articleId,
        @Nullable String ground) {
    public NewContact {
        appeals = List.copyOf(appeals);
        photos = List.copyOf(photos);
    }

    /** The least a contact needs: a channel, words and who brings them. */
    public static NewContact of(Channel channel, String text, Requesting requester) {
        return new NewContact(
                channel,
                null,
                null,
                text,
                null,
                requester,
                null,
                null,
                Place.UNKNOWN,
                List.of(),
                false,
                List.of(),
                null,
                null,
                null);
    }

    /** The same contact at a place that was chosen. */
    public NewContact at(Place chosen, @Nullable String words) {
        return new NewContact(
                channel,
                type,
                title,
                text,
                words,
                requester,
                topicCode,
                respondent,
                chosen,
                appeals,
                whole,
                photos,
                callId,
                articleId,
                ground);
    }

    /** The same contact with type, title and topic as a person chose them. */
    public NewContact as(@Nullable ContactType chosenType, @Nullable String chosenTitle, @Nullable String topic) {
        return new NewContact(
                channel,
                chosenType,
                chosenTitle,
                text,
                address,
                requester,
                topic,
                respondent,
                place,
                appeals,
                whole,
                photos,
                callId,
                articleId,
                ground);
    }

    /** The same contact against a respondent. */
    public NewContact against(@Nullable Respondent whom) {
        return new NewContact(
                channel, type, title, text, address, requester, topicCode, whom, place, appeals, whole, photos, callId,
                articleId, ground);
    }

    /** The same contact, registered during a call. */
    public NewContact during(@Nullable Long call) {
        return new NewContact(
                channel,
                type,
                title,
                text,
                address,
                requester,
                topicCode,
                respondent,
                place,
                appeals,
                whole,
                photos,
                call,
                articleId,
                ground);
    }
}
