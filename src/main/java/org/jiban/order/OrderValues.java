package org.jiban.order;

import java.util.ArrayList;
import java.util.List;
import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;

/** An order as values of its row, in the order of the statements in {@link OrderRows} and {@link OrderInserts}. */
final class OrderValues {
    private OrderValues() {}

    /** Values of the opening, for the insert. */
    static List<@Nullable Object> opening(WorkOrder order) {
        Opening opening = order.opening;
        Place place = opening.place();
        List<@Nullable Object> values = new ArrayList<>();
        add(values, opening.id(), opening.number(), opening.contactId(), opening.contactNumber());
        add(
                values,
                opening.requesterId(),
                opening.channel().name(),
                opening.type().name(),
                opening.topic());
        add(values, opening.urgency().name(), place.district(), place.street(), place.community());
        add(values, place.compound(), place.building(), place.lon(), place.lat());
        add(
                values,
                opening.share().name(),
                opening.confidential(),
                opening.safeContact().written());
        add(values, opening.respondentUnit(), order.seal.title(), order.seal.words());
        add(values, Sql.at(opening.receivedAt()), Sql.at(opening.openedAt()), Sql.at(opening.dispatchDue()));
        add(values, opening.catalogueVersion(), opening.policyVersion(), opening.imported());
        return values;
    }

    /** Values of all that may change, then id and version: for the update. */
    static List<@Nullable Object> changing(WorkOrder order) {
        List<@Nullable Object> values = progress(order);
        add(values, order.id(), order.version);
        return values;
    }

    /** Values of all that may change, from stage to closing ground. */
    static List<@Nullable Object> progress(WorkOrder order) {
        List<@Nullable Object> values = new ArrayList<>();
        Assignment to = order.assignment;
        add(values, order.stage.name(), order.lead(), Sql.array(order.assists()), Sql.array(order.joined));
        add(values, to == null ? null : to.kind().name(), to == null ? null : to.rule());
        add(values, to == null ? null : (Object) to.catalogueVersion());
        addClocks(values, order.clocks);
        add(values, order.climb, Sql.at(order.signedAt), Sql.at(order.firstContactAt), order.contactTries);
        add(values, order.question, Sql.at(order.questionDue), order.photosBefore, order.photosAfter);
        add(values, Sql.at(order.answeredAt), Sql.name(order.solvedClaim), order.earlyClosure, order.overdue);
        add(values, order.round, order.repeat, Sql.at(order.watchedAt), Sql.at(order.verdictAt));
        add(values, Sql.name(order.solved), Sql.name(order.satisfaction));
        add(values, Sql.at(order.closedAt), Sql.name(order.closedGround));
        return values;
    }

    private static void addClocks(List<@Nullable Object> values, @Nullable Clocks clocks) {
        if (clocks == null) {
            add(values, null, null, null, null, null, null, null, null);
            return;
        }
        add(values, Sql.at(clocks.firstDispatchedAt()), Sql.at(clocks.dispatchedAt()));
        add(values, Sql.at(clocks.signDue()), Sql.at(clocks.contactDue()));
        add(values, Sql.at(clocks.feedbackFrom()), Sql.at(clocks.feedbackDue()));
        add(values, Sql.at(clocks.unitFrom()), Sql.at(clocks.unitDue()));
    }

    private static void add(List<@Nullable Object> values, @Nullable Object... more) {
        for (Object each : more) {
            values.add(each);
        }
    }
}
