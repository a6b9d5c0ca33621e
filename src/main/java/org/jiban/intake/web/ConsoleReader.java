package org.jiban.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.directory.Unit;
import org.jiban.dispatch.NamedUnits;
import org.jiban.intake.Chosen;
import org.jiban.intake.NewContact;
import org.jiban.intake.Requesting;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;
import org.jiban.order.Respondent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a contact of what the agent filled in. */
@Component
class ConsoleReader {
    private static final int APPEALS = 9;

    private final NamedUnits units;
    private final Catalogue catalogue;

    ConsoleReader(NamedUnits units, Catalogue catalogue) {
        this.units = units;
        this.catalogue = catalogue;
    }

    /** @param share what was agreed, or null to leave it at nothing */
    NewContact contact(ConsoleForm form, @Nullable Share share) {
        Channel channel = form.choice("channel", Channel.class);
        if (channel == Channel.IMPORT) {
            throw new BadInput("channel", "channel-is-for-imports");
        }
        return new NewContact(
                channel == null ? Channel.PHONE : channel,
                form.choice("type", ContactType.class),
                form.value("title"),
                form.field("text"),
                form.value("address"),
                requesting(form, share),
                null,
                respondent(form),
                district(form),
                appeals(form),
                form.ticked("whole"),
                form.photos(),
                form.call(),
                form.value("article"),
                form.value("ground"));
    }

    private static Requesting requesting(ConsoleForm form, @Nullable Share share) {
        String safe = form.value("safe");
        String written = "HOURS".equals(safe) ? form.field("safeFrom") + "-" + form.field("safeTo") : safe;
        return new Requesting(
                form.value("name"),
                form.value("phone"),
                form.ticked("confidential"),
                share,
                SafeContacts.read("safe", written));
    }

    /** A unit of ours when one bears the name, else a company. */
    private @Nullable Respondent respondent(ConsoleForm form) {
        String against = form.value("against");
        String person = form.value("person");
        if (against == null && person == null) {
            return null;
        }
        Optional<Unit> unit = against == null ? Optional.empty() : units.find("against", against);
        return new Respondent(unit.map(Unit::code).orElse(null), unit.isPresent() ? null : against, person);
    }

    private static Place district(ConsoleForm form) {
        String district = form.value("district");
        return district == null ? Place.UNKNOWN : new Place(district, null, null, null, null, null, null);
    }

    private List<Chosen> appeals(ConsoleForm form) {
        List<Chosen> chosen = new ArrayList<>();
        for (int n = 0; n < APPEALS; n++) {
            chosen.add(new Chosen(
                    null,
                    null,
                    n == 0 && form.value("topicName") != null
                            ? topic(form.field("topicName"))
                            : form.value("topic" + n),
                    place("place" + n, form.value("place" + n)),
                    null,
                    form.choice("urgency" + n, Urgency.class)));
        }
        return chosen.stream().allMatch(Chosen.NOTHING::equals) ? List.of() : chosen;
    }

    /** A topic as it is chosen from the list: its code before its name, or its name alone where it is the only one. */
    private String topic(String typed) {
        String name = typed.strip();
        if (name.matches("\\d{6}\\b.*")) {
            return name.substring(0, 6);
        }
        List<Topic> called = catalogue.topics().stream()
                .filter(each -> each.level3().equals(name) || each.level3En().equalsIgnoreCase(name))
                .toList();
        if (called.size() != 1) {
            throw new BadInput("topicName", "topic-not-in-catalogue");
        }
        return called.getFirst().code();
    }

    /** Codes from coarse to fine, as {@link #written} writes them. */
    private static @Nullable Place place(String field, @Nullable String codes) {
        if (codes == null) {
            return null;
        }
        String[] part = codes.split("/", -1);
        if (part.length != 5) {
            throw new BadInput(field, "value-unreadable");
        }
        return new Place(code(part[0]), code(part[1]), code(part[2]), code(part[3]), code(part[4]), null, null);
    }

    private static @Nullable String code(String part) {
        return part.isEmpty() ? null : part;
    }

    static String written(Place place) {
        return String.join(
                "/",
                written(place.district()),
                written(place.street()),
                written(place.community()),
                written(place.compound()),
                written(place.building()));
    }

    private static String written(@Nullable String code) {
        return code == null ? "" : code;
    }

    /** The same refusal at the field of the console it is about. */
    static Refusal atField(Refusal refusal) {
        String field = refusal.field();
        String here = field == null
                ? null
                : switch (field) {
                    case "requester.phone" -> "phone";
                    case "requester.name" -> "name";
                    case "respondent.unit", "respondent.company" -> "against";
                    case "respondent.person" -> "person";
                    case "place.district" -> "district";
                    case "topic", "topicCode" -> "topicName";
                    case "attachments" -> "photos";
                    default -> field;
                };
        return here == null || here.equals(field) || refusal.status() != 400
                ? refusal
                : new BadInput(here, refusal.code(), refusal.arguments());
    }
}
