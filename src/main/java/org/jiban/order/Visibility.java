package org.jiban.order;

import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.kernel.Share;

/**
 * What a viewer may see of an order's requester (可见范围): the one place where that is decided.
 *
 * @param name how much of name and phone
 * @param address whether the words of the place are shown, which may be the requester's own door
 * @param ownWords whether the text is shown as it was said; otherwise self-identifications in it are hidden
 * @param respondent whether names of the accused, given by the requester, are shown
 */
public record Visibility(Name name, boolean address, boolean ownWords, boolean respondent) {
    /** How much of a name and a phone. */
    public enum Name {
        NOTHING,
        MASKED,
        FULL
    }

    private static final Visibility NONE = new Visibility(Name.NOTHING, false, false, false);

    /**
     * The hotline sees the masked contact and the appeal as said. The lead unit sees what the requester shared; an assist
     * one step less. The unit that is complained about, and whoever only analyses, see nothing of the person.
     */
    static Visibility of(WorkOrder order, Actor viewer) {
        PartRole part = order.partOf(viewer);
        if (viewer.unit() != null && viewer.unit().equals(order.opening.respondentUnit())) {
            return NONE;
        }
        if (part == null) {
            return ofCentre(viewer);
        }
        Share share = order.opening.confidential() ? Share.NONE : order.opening.share();
        return part == PartRole.LEAD ? ofLead(share) : ofAssist(share);
    }

    private static Visibility ofCentre(Actor viewer) {
        boolean talks = viewer.is(Role.AGENT)
                || viewer.is(Role.DISPATCHER)
                || viewer.is(Role.CALLBACK)
                || viewer.is(Role.SUPERVISOR)
                || viewer.is(Role.CITIZEN)
                || viewer.is(Role.SYSTEM);
        return talks && viewer.unit() == null ? new Visibility(Name.MASKED, true, true, true) : NONE;
    }

    private static Visibility ofLead(Share share) {
        return switch (share) {
            case NONE -> new Visibility(Name.NOTHING, false, false, true);
            case PLACE -> new Visibility(Name.MASKED, true, false, true);
            case CONTACT -> new Visibility(Name.FULL, true, true, true);
        };
    }

    private static Visibility ofAssist(Share share) {
        return switch (share) {
            case NONE -> new Visibility(Name.NOTHING, false, false, false);
            case PLACE -> new Visibility(Name.NOTHING, true, false, false);
            case CONTACT -> new Visibility(Name.MASKED, true, false, false);
        };
    }
}
