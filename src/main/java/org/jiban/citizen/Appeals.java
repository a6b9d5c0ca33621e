package org.jiban.citizen;

import java.util.List;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jiban.intake.NewContact;
import org.jiban.intake.Requesting;
import org.jiban.kernel.Channel;
import org.jiban.order.Respondent;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the contact of a draft (填报转登记). */
@Component
class Appeals {
    private final Directory directory;

    Appeals(Directory directory) {
        this.directory = directory;
    }

    NewContact of(Draft draft) {
        Spot spot = draft.spot();
        return new NewContact(
                Channel.WEB,
                null,
                null,
                draft.text(),
                spot.words(),
                requesting(draft.self()),
                null,
                respondent(spot),
                spot.place(),
                List.of(),
                false,
                draft.photos().stream().map(Draft.Picture::id).toList(),
                null,
                null,
                null);
    }

    private static Requesting requesting(Self self) {
        return new Requesting(
                self.name(), self.phone(), self.confidential(), self.share(), SafeContact.read(self.safe()));
    }

    /** A unit that bears the name is meant itself: the rules then go above it. */
    private @Nullable Respondent respondent(Spot spot) {
        if (!spot.against()) {
            return null;
        }
        String company = spot.company();
        return new Respondent(company == null ? null : unit(company), company, spot.person());
    }

    private @Nullable String unit(String name) {
        List<String> codes = directory.units().stream()
                .filter(each -> each.name().equals(name)
                        || each.nameEn().equalsIgnoreCase(name)
                        || each.aliases().contains(name))
                .map(Unit::code)
                .toList();
        return codes.size() == 1 ? codes.getFirst() : null;
    }
}
