package org.jiban.intake;

import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Place;
import org.jiban.kernel.Words;
import org.jiban.order.Respondent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks and cleans every field of a contact before anything is stored; each refusal names its field. */
@Component
class ContactChecks {
    static final int TEXT = 5000;
    static final int TITLE = 200;
    static final int ADDRESS = 300;
    static final int COMPANY = 200;
    static final int PERSON = 60;
    private static final int PHOTOS = 9;
    private static final int APPEALS = 9;

    private final Directory directory;
    private final Catalogue catalogue;

    ContactChecks(Directory directory, Catalogue catalogue) {
        this.directory = directory;
        this.catalogue = catalogue;
    }

    /** The contact with clean words and a complete place. */
    NewContact check(NewContact contact) {
        if (contact.photos().size() > PHOTOS) {
            throw new BadInput("photos", "too-many-photos", PHOTOS);
        }
        if (contact.appeals().size() > APPEALS) {
            throw new BadInput("appeals", "too-many-appeals", APPEALS);
        }
        return new NewContact(
                contact.channel(),
                contact.type(),
                Words.clean("title", contact.title(), TITLE),
                Words.required("text", contact.text(), TEXT),
                Words.clean("address", contact.address(), ADDRESS),
                contact.requester(),
                topic("topicCode", contact.topicCode()),
                respondent(contact.respondent()),
                place(contact.place()),
                contact.appeals().stream().map(this::chosen).toList(),
                contact.whole(),
                contact.photos(),
                contact.callId(),
                contact.articleId(),
                ground(contact.ground()));
    }

    private Chosen chosen(Chosen chosen) {
        Place place = chosen.place();
        return new Chosen(
                Words.clean("title", chosen.title(), TITLE),
                Words.clean("text", chosen.text(), TEXT),
                topic("topic", chosen.topic()),
                place == null ? null : place(place),
                chosen.type(),
                chosen.urgency());
    }

    private @Nullable String topic(String field, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        if (catalogue.findTopic(code).isEmpty()) {
            throw new BadInput(field, "topic-not-in-catalogue");
        }
        return code;
    }

    private @Nullable String ground(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        if (catalogue.grounds().stream().noneMatch(each -> each.code().equals(code))) {
            throw new BadInput("ground", "ground-unknown");
        }
        return code;
    }

    private @Nullable Respondent respondent(@Nullable Respondent respondent) {
        if (respondent == null) {
            return null;
        }
        String unit = Words.clean("respondent.unit", respondent.unit(), 40);
        if (unit != null && directory.findUnit(unit).isEmpty()) {
            throw new BadInput("respondent.unit", "unit-unknown");
        }
        String company = Words.clean("respondent.company", respondent.company(), COMPANY);
        String person = Words.clean("respondent.person", respondent.person(), PERSON);
        boolean nobody = unit == null && company == null && person == null;
        return nobody ? null : new Respondent(unit, company, person);
    }

    private Place place(Place place) {
        requirePosition(place);
        return place.equals(Place.UNKNOWN) ? place : directory.complete(place);
    }

    private static void requirePosition(Place place) {
        Double lon = place.lon();
        Double lat = place.lat();
        if (lon != null && !(lon >= -180 && lon <= 180)) {
            throw new BadInput("place.lon", "longitude-out-of-range");
        }
        if (lat != null && !(lat >= -90 && lat <= 90)) {
            throw new BadInput("place.lat", "latitude-out-of-range");
        }
        if ((lon == null) != (lat == null)) {
            throw new BadInput(lon == null ? "place.lon" : "place.lat", "position-incomplete");
        }
    }
}
