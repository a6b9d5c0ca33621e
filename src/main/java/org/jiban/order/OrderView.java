package org.jiban.order;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;
import org.jiban.requester.Revealed;
import org.jspecify.annotations.Nullable;

/**
 * An order as one viewer may see it; every field about the requester went through {@link Visibility}.
 *
 * @param text the appeal, self-identifications hidden from those who may not know the requester
 * @param hidden how many self-identifications were hidden
 * @param address words of the place; null where the share does not reach so far
 * @param requester null when the viewer may know nothing about them
 * @param feedbackFrom start of the citizen's clock
 * @param unitFrom start of the lead's clock
 * @param questionDue until when an open question to the requester waits; null when none is open
 * @param watchedAt since when supervisors keep an eye on it because it came back so often
 * @param acts every act of the viewer's side, possible or not, with the reason when not
 */
public record OrderView(
        String number,
        String contactNumber,
        Stage stage,
        Channel channel,
        ContactType type,
        String topic,
        Urgency urgency,
        String title,
        String text,
        int hidden,
        @Nullable String address,
        Place place,
        @Nullable Respondent respondent,
        @Nullable RequesterView requester,
        @Nullable String lead,
        List<String> assists,
        List<PartView> parts,
        @Nullable DispatchKind dispatchKind,
        @Nullable String rule,
        int catalogueVersion,
        Instant receivedAt,
        Instant openedAt,
        Instant dispatchDue,
        @Nullable Instant dispatchedAt,
        @Nullable Instant firstDispatchedAt,
        @Nullable Instant signDue,
        @Nullable Instant signedAt,
        @Nullable Instant contactDue,
        @Nullable Instant firstContactAt,
        @Nullable Instant feedbackFrom,
        @Nullable Instant feedbackDue,
        @Nullable Instant unitFrom,
        @Nullable Instant unitDue,
        @Nullable Instant questionDue,
        @Nullable Instant answeredAt,
        @Nullable Solved solvedClaim,
        boolean earlyClosure,
        boolean overdue,
        int round,
        int repeat,
        @Nullable Instant watchedAt,
        @Nullable Solved solved,
        @Nullable Satisfaction satisfaction,
        @Nullable Instant closedAt,
        @Nullable ClosingGround closedGround,
        int version,
        List<ActView> acts) {

    /** The same view with name and phone in clear, for a viewer who was let see them. */
    public OrderView withContact(Revealed contact) {
        if (requester == null) {
            return this;
        }
        RequesterView clear = new RequesterView(
                contact.name(),
                contact.phone(),
                requester.share(),
                requester.confidential(),
                requester.safeContact(),
                requester.shared());
        return new OrderView(
                number,
                contactNumber,
                stage,
                channel,
                type,
                topic,
                urgency,
                title,
                text,
                hidden,
                address,
                place,
                respondent,
                clear,
                lead,
                assists,
                parts,
                dispatchKind,
                rule,
                catalogueVersion,
                receivedAt,
                openedAt,
                dispatchDue,
                dispatchedAt,
                firstDispatchedAt,
                signDue,
                signedAt,
                contactDue,
                firstContactAt,
                feedbackFrom,
                feedbackDue,
                unitFrom,
                unitDue,
                questionDue,
                answeredAt,
                solvedClaim,
                earlyClosure,
                overdue,
                round,
                repeat,
                watchedAt,
                solved,
                satisfaction,
                closedAt,
                closedGround,
                version,
                acts);
    }

    /**
     * What the viewer may know of the requester.
     *
     * @param name masked
     * @param phone masked
     * @param shared whether this viewer may see both in full ({@link WorkOrders#contact})
     */
    public record RequesterView(
            @Nullable String name,
            @Nullable String phone,
            Share share,
            boolean confidential,
            @Nullable String safeContact,
            boolean shared) {}

    /** A unit's part in the order. */
    public record PartView(
            String unit,
            PartRole role,
            @Nullable Instant signedAt,
            @Nullable String section,
            @Nullable String community,
            @Nullable String worker,
            @Nullable String standIn,
            @Nullable Instant due,
            @Nullable Instant leftAt) {}

    /** An act and, when it cannot be done now, the code of the reason ({@code order.why.<code>}). */
    public record ActView(
            Act act, boolean possible, @Nullable String why) {}
}
