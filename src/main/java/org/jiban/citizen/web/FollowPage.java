package org.jiban.citizen.web;

import java.util.List;
import org.jiban.callback.Callbacks;
import org.jiban.citizen.Stories;
import org.jiban.directory.Directory;
import org.jiban.intake.ContactView;
import org.jiban.intake.DirectAnswer;
import org.jiban.intake.Outcome;
import org.jiban.order.OrderView;
import org.jiban.web.ClockStrip;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees with a query code.
 *
 * @param mayDoubt whether they can still say that a direct answer does not answer
 * @param mayReview whether they can ask that another person looks at what was decided
 * @param typed what was written and refused, to be shown again
 */
public record FollowPage(ContactView contact, List<Followed> orders, boolean mayDoubt, boolean mayReview, Typed typed) {

    /** Words that could not be taken, at the field they were written in. */
    public record Typed(String field, String words) {
        static final Typed NOTHING = new Typed("", "");

        /** What stands in a field. */
        public String in(String name) {
            return field.equals(name) ? words : "";
        }
    }

    /**
     * One order.
     *
     * @param place in the reader's words; empty when it is not known
     * @param clock of the time promised; null before it is dispatched
     */
    public record Followed(
            OrderView order, String place, @Nullable ClockStrip clock, List<Told> lines) {
        /** Whether the requester can still say something about it. */
        public boolean open() {
            return order.stage().open();
        }

        /** Whether they can say now whether it is solved. */
        public boolean ratable() {
            return Callbacks.ratable(order.stage());
        }
    }

    static FollowPage of(Stories.Followed followed, Directory directory, Page page) {
        return of(followed, Typed.NOTHING, directory, page);
    }

    static FollowPage of(Stories.Followed followed, Typed typed, Directory directory, Page page) {
        ContactView contact = followed.contact();
        boolean alone = followed.stories().isEmpty();
        return new FollowPage(
                contact,
                followed.stories().stream()
                        .map(each -> of(each, directory, page))
                        .toList(),
                alone && contact.outcome() == Outcome.ANSWERED,
                contact.outcome() == Outcome.EXPLAINED || (alone && contact.outcome() == Outcome.ROUTED),
                typed);
    }

    private static Followed of(Stories.Story story, Directory directory, Page page) {
        OrderView order = story.order();
        return new Followed(
                order, directory.words(order.place(), page.lang()), clock(order, page), Told.of(story.lines(), page));
    }

    private static @Nullable ClockStrip clock(OrderView order, Page page) {
        var from = order.feedbackFrom();
        var due = order.feedbackDue();
        if (from == null || due == null) {
            return null;
        }
        var met = order.answeredAt() == null ? order.closedAt() : order.answeredAt();
        return ClockStrip.of(from, due, met, page.now());
    }

    /** What was said at once, unless an order has taken its place. */
    public @Nullable DirectAnswer answer() {
        DirectAnswer answer = contact.answer();
        return answer != null && (orders.isEmpty() || answer.source() == DirectAnswer.Source.DANGER) ? answer : null;
    }
}
