package org.jiban.order;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiban.kernel.Actor;
import org.jiban.requester.Masked;
import org.jiban.requester.Requesters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows an order to one viewer: what {@link Visibility} lets through, and what the viewer can do now. */
@Component
class Views {
    private final SealedWords words;
    private final Participations participations;
    private final Sections sections;
    private final Requesters requesters;

    Views(SealedWords words, Participations participations, Sections sections, Requesters requesters) {
        this.words = words;
        this.participations = participations;
        this.sections = sections;
        this.requesters = requesters;
    }

    OrderView of(Case it) {
        WorkOrder order = it.order;
        Opening opening = order.opening;
        Clocks clocks = order.clocks;
        Assignment to = order.assignment;
        Visibility sight = Visibility.of(order, it.actor);
        Shown shown = show(order, sight);
        return new OrderView(
                opening.number(),
                opening.contactNumber(),
                order.stage,
                opening.channel(),
                opening.type(),
                opening.topic(),
                opening.urgency(),
                shown.title(),
                shown.text(),
                shown.hidden(),
                shown.address(),
                opening.place(),
                shown.respondent(),
                requester(order, sight),
                order.lead(),
                order.assists(),
                parts(it),
                to == null ? null : to.kind(),
                to == null ? null : to.rule(),
                to == null ? opening.catalogueVersion() : to.catalogueVersion(),
                opening.receivedAt(),
                opening.openedAt(),
                opening.dispatchDue(),
                clocks == null ? null : clocks.dispatchedAt(),
                clocks == null ? null : clocks.firstDispatchedAt(),
                clocks == null ? null : clocks.signDue(),
                order.signedAt,
                clocks == null ? null : clocks.contactDue(),
                order.firstContactAt,
                clocks == null ? null : clocks.feedbackFrom(),
                clocks == null ? null : clocks.feedbackDue(),
                clocks == null ? null : clocks.unitFrom(),
                clocks == null ? null : clocks.unitDue(),
                order.questionDue,
                order.answeredAt,
                order.solvedClaim,
                order.earlyClosure,
                order.overdue,
                order.round,
                order.repeat,
                order.watchedAt,
                order.solved,
                order.satisfaction,
                order.closedAt,
                order.closedGround,
                order.version,
                acts(it));
    }

    /** The words as this viewer may read them. */
    private record Shown(
            String title,
            String text,
            int hidden,
            @Nullable String address,
            @Nullable Respondent respondent) {}

    private Shown show(WorkOrder order, Visibility sight) {
        SealedWords.Opened opened = words.open(order);
        String address = sight.address() ? opened.address() : null;
        Respondent respondent = respondent(order, opened, sight);
        if (sight.ownWords()) {
            return new Shown(opened.title(), opened.text(), 0, address, respondent);
        }
        SelfIdentification.Hidden title = SelfIdentification.hide(opened.title(), opened.telling());
        SelfIdentification.Hidden text = SelfIdentification.hide(opened.text(), opened.telling());
        return new Shown(title.text(), text.text(), title.hidden() + text.hidden(), address, respondent);
    }

    private static @Nullable Respondent respondent(WorkOrder order, SealedWords.Opened opened, Visibility sight) {
        String unit = order.opening.respondentUnit();
        boolean named = unit != null || opened.company() != null || opened.person() != null;
        return sight.respondent() && named ? new Respondent(unit, opened.company(), opened.person()) : null;
    }

    private OrderView.@Nullable RequesterView requester(WorkOrder order, Visibility sight) {
        if (sight.name() == Visibility.Name.NOTHING) {
            return null;
        }
        Opening opening = order.opening;
        Masked masked = requesters.masked(List.of(opening.requesterId())).get(opening.requesterId());
        return new OrderView.RequesterView(
                masked == null ? null : masked.name(),
                masked == null ? null : masked.phone(),
                opening.share(),
                opening.confidential(),
                opening.safeContact().written(),
                sight.name() == Visibility.Name.FULL);
    }

    private List<OrderView.PartView> parts(Case it) {
        if (it.order.assignment == null) {
            return List.of();
        }
        List<Participations.Part> all = participations.of(it.order.id());
        var names = sections.names(
                all.stream().flatMap(part -> Stream.ofNullable(part.section())).toList());
        return all.stream()
                .map(part -> new OrderView.PartView(
                        part.unit(),
                        part.role(),
                        part.signedAt(),
                        part.section() == null ? null : names.get(part.section()),
                        part.community(),
                        part.worker(),
                        part.standIn(),
                        part.due(),
                        part.leftAt()))
                .toList();
    }

    /** Acts of the viewer's side, possible ones first; CONTACT shows as the try it begins with. */
    static List<OrderView.ActView> acts(Case it) {
        List<OrderView.ActView> possible = new ArrayList<>();
        List<OrderView.ActView> impossible = new ArrayList<>();
        for (Act act : Act.values()) {
            if (!offered(act, it)) {
                continue;
            }
            String why = why(act, it);
            (why == null ? possible : impossible).add(new OrderView.ActView(act, why == null, why));
        }
        possible.addAll(impossible);
        return possible;
    }

    private static boolean offered(Act act, Case it) {
        return switch (act) {
            case CONTACT, FALL_DUE, SATISFY, REOPEN_UNSOLVED, SUPERVISE_UNSOLVED, GIVE_UP_CALLING, BRING_PHOTOS ->
                false;
            case CLOSE, WITHDRAW -> it.part == PartRole.LEAD || concerned(act, it);
            case SIGN, ANSWER -> it.part == PartRole.LEAD;
            case JOIN -> it.part == PartRole.ASSIST;
            case PASS_ON -> it.part == PartRole.LEAD && it.order.assigned().kind() == DispatchKind.DISTRICT;
            default -> concerned(act, it);
        };
    }

    private static boolean concerned(Act act, Case it) {
        return Transitions.party(act).concerns(it.actor, it.part);
    }

    private static @Nullable String why(Act act, Case it) {
        if (!Transitions.party(act).includes(it.actor, it.part)) {
            return act == Act.CLOSE ? "only-by-callback" : "only-by-hotline";
        }
        return it.whyNot(act);
    }

    Said said(WorkOrder order, Actor viewer) {
        Shown shown = show(order, Visibility.of(order, viewer));
        return new Said(line(order, viewer), shown.text(), shown.address());
    }

    OrderLine line(WorkOrder order, Actor viewer) {
        Opening opening = order.opening;
        Clocks clocks = order.clocks;
        return new OrderLine(
                opening.number(),
                opening.contactNumber(),
                order.stage,
                opening.type(),
                opening.topic(),
                opening.urgency(),
                show(order, Visibility.of(order, viewer)).title(),
                opening.place(),
                order.lead(),
                order.assists(),
                opening.receivedAt(),
                opening.dispatchDue(),
                clocks == null ? null : clocks.signDue(),
                clocks == null ? null : clocks.contactDue(),
                clocks == null ? null : clocks.feedbackDue(),
                clocks == null ? null : clocks.unitDue(),
                order.overdue,
                order.round,
                order.repeat,
                order.closedAt);
    }
}
