package org.jiban.dispatch;

import java.util.stream.Stream;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.directory.Directory;
import org.jiban.directory.UnitKind;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.OutOfOrder;
import org.jiban.order.Assignment;
import org.jiban.order.Respondent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What no person may override (派单红线): the accused never get the accusation, the grassroots never a department's duty. */
@Component
class DispatchGuard {
    private final Directory directory;
    private final Catalogue catalogue;
    private final Accused accused;
    private final Superiors superiors;

    DispatchGuard(Directory directory, Catalogue catalogue, Accused accused, Superiors superiors) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.accused = accused;
        this.superiors = superiors;
    }

    /**
     * Refuses an assignment a person chose.
     *
     * @throws BadInput {@code unit-unknown}
     * @throws OutOfOrder {@code dispatch-to-accused} or {@code department-duty-not-to-grassroots}
     */
    void check(Assignment assignment, String topic, ContactType type, @Nullable Respondent respondent) {
        Stream.concat(Stream.of(assignment.lead()), assignment.assists().stream())
                .forEach(unit -> check(unit, type, respondent));
        catalogue.findTopic(topic).ifPresent(known -> requireDuty(assignment.lead(), known));
    }

    private void check(String unit, ContactType type, @Nullable Respondent respondent) {
        if (directory.findUnit(unit).isEmpty()) {
            throw new BadInput("unit", "unit-unknown");
        }
        boolean below = respondent != null
                && type != ContactType.PRAISE
                && accused.unit(respondent)
                        .filter(each -> superiors.isUnder(unit, each.code()))
                        .isPresent();
        if (below) {
            throw new OutOfOrder("dispatch-to-accused");
        }
    }

    private void requireDuty(String lead, Topic topic) {
        boolean street = directory.unit(lead).kind() == UnitKind.STREET;
        if (street && !topic.duty().isEmpty() && !catalogue.duty(topic.duty()).grassroots()) {
            throw new OutOfOrder("department-duty-not-to-grassroots", topic.duty());
        }
    }
}
