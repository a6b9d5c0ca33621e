package org.jiban.intake.web;

import java.util.List;
import org.jiban.intake.NewContact;
import org.jiban.intake.Requesting;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Place;
import org.jiban.kernel.Share;
import org.jiban.kernel.Words;
import org.jiban.order.Respondent;
import org.jspecify.annotations.Nullable;

/**
 * A contact as programs send it.
 *
 * @param channel how it arrived
 * @param topicCode six digits of the catalogue; left out, recognition decides
 * @param photos ids from {@code POST /api/v1/attachments}
 * @param callId the call during which it was taken
 */
record ContactRequest(
        @Nullable Channel channel,
        @Nullable ContactType type,
        @Nullable String title,
        @Nullable String text,
        @Nullable String address,
        @Nullable Requester requester,
        @Nullable String topicCode,
        @Nullable Against respondent,
        @Nullable Where place,
        @Nullable List<String> photos,
        @Nullable String callId) {

    /** Who brings it. Without {@code share} the handling unit learns nothing. */
    record Requester(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Boolean confidential,
            @Nullable Share share,
            @Nullable String safeContact) {}

    /** Whom it is against: a unit's code, a company's name, a person's name. */
    record Against(
            @Nullable String unit,
            @Nullable String company,
            @Nullable String person) {}

    /** The place complained about, in codes of the directory. */
    record Where(
            @Nullable String district,
            @Nullable String street,
            @Nullable String community,
            @Nullable String compound,
            @Nullable String building,
            @Nullable Double lon,
            @Nullable Double lat) {}

    NewContact contact() {
        if (channel == null) {
            throw new BadInput("channel", "field-missing");
        }
        if (channel == Channel.IMPORT) {
            throw new BadInput("channel", "channel-is-for-imports");
        }
        return new NewContact(
                channel,
                type,
                title,
                text == null ? "" : text,
                address,
                requesting(),
                topicCode,
                against(),
                where(),
                List.of(),
                false,
                ids("photos", photos == null ? List.of() : photos),
                callId == null ? null : id("callId", callId),
                null,
                null);
    }

    private Requesting requesting() {
        return requester == null
                ? Requesting.ANONYMOUS
                : new Requesting(
                        requester.name(),
                        requester.phone(),
                        Boolean.TRUE.equals(requester.confidential()),
                        requester.share(),
                        SafeContacts.read("requester.safeContact", requester.safeContact()));
    }

    private @Nullable Respondent against() {
        return respondent == null ? null : new Respondent(respondent.unit(), respondent.company(), respondent.person());
    }

    private Place where() {
        return place == null
                ? Place.UNKNOWN
                : new Place(
                        code("place.district", place.district()),
                        code("place.street", place.street()),
                        code("place.community", place.community()),
                        code("place.compound", place.compound()),
                        code("place.building", place.building()),
                        place.lon(),
                        place.lat());
    }

    private static @Nullable String code(String field, @Nullable String value) {
        return Words.clean(field, value, 60);
    }

    private static List<Long> ids(String field, List<String> written) {
        return written.stream().map(each -> id(field, each)).toList();
    }

    static long id(String field, @Nullable String written) {
        return Ids.written(written).orElseThrow(() -> new BadInput(field, "id-unreadable"));
    }
}
