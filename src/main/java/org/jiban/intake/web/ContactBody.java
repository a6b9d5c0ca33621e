package org.jiban.intake.web;

import java.time.Instant;
import java.util.List;
import org.jiban.intake.ContactAnswer;
import org.jiban.intake.DirectAnswer;
import org.jiban.intake.Outcome;
import org.jiban.kernel.Urgency;
import org.jiban.order.OpenedOrder;
import org.jiban.order.OrderLine;
import org.jiban.order.Stage;
import org.jiban.recognition.Danger;
import org.jspecify.annotations.Nullable;

/**
 * What a program learns of a contact.
 *
 * @param queryCode only when the contact was just registered
 * @param order the first of {@code orders}
 * @param orders orders the contact opened, or the one it urged or joined
 * @param reasons codes of why a person has to look
 */
record ContactBody(
        String number,
        @Nullable String queryCode,
        Outcome outcome,
        Instant receivedAt,
        @Nullable Said answer,
        @Nullable Order order,
        List<Order> orders,
        List<String> reasons,
        List<Emergency> dangers,
        @Nullable Details contact) {

    /** What was answered at once. */
    record Said(DirectAnswer.Source source, String code, int version, String title, String text) {
        static @Nullable Said of(@Nullable DirectAnswer answer, String language) {
            return answer == null
                    ? null
                    : new Said(
                            answer.source(),
                            answer.code(),
                            answer.version(),
                            answer.title(language),
                            answer.text(language));
        }
    }

    /** A word of danger and the line to call at once. */
    record Emergency(String word, String line, String advice) {
        static Emergency of(Danger danger, String language) {
            return new Emergency(
                    danger.word(), danger.line(), "en".equals(language) ? danger.adviceEn() : danger.advice());
        }
    }

    /** An order as the 201 and the contact tell it. */
    record Order(
            String number,
            Stage stage,
            String topic,
            @Nullable String lead,
            List<String> assists,
            Urgency urgency,
            @Nullable Instant dispatchDue,
            @Nullable Instant contactDue,
            @Nullable Instant feedbackDue,
            @Nullable Instant unitDue) {
        static Order of(OpenedOrder order) {
            return new Order(
                    order.number(),
                    order.stage(),
                    order.topic(),
                    order.lead(),
                    order.assists(),
                    order.urgency(),
                    order.dispatchDue(),
                    order.contactDue(),
                    order.feedbackDue(),
                    order.unitDue());
        }

        static Order of(OrderLine line) {
            return new Order(
                    line.number(),
                    line.stage(),
                    line.topic(),
                    line.lead(),
                    line.assists(),
                    line.urgency(),
                    line.dispatchDue(),
                    line.contactDue(),
                    line.feedbackDue(),
                    line.unitDue());
        }
    }

    /** The contact's own fields, for who may look at them. */
    record Details(
            String channel,
            String type,
            @Nullable String topic,
            String title,
            String text,
            @Nullable String address,
            org.jiban.kernel.Place place,
            @Nullable String requesterName,
            @Nullable String requesterPhone,
            boolean confidential,
            String share,
            String safeContact) {}

    static ContactBody of(ContactAnswer answer, List<Order> orders, String language) {
        return new ContactBody(
                answer.number(),
                answer.queryCode(),
                answer.outcome(),
                answer.receivedAt(),
                Said.of(answer.answer(), language),
                orders.isEmpty() ? null : orders.getFirst(),
                orders,
                answer.reasons(),
                answer.dangers().stream()
                        .map(each -> Emergency.of(each, language))
                        .toList(),
                null);
    }
}
