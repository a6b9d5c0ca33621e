package org.jiban.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiban.catalogue.Ground;
import org.jiban.catalogue.Topic;
import org.jiban.intake.Preview.Becoming;
import org.jiban.intake.Preview.Hint;
import org.jiban.intake.Preview.Part;
import org.jiban.intake.Preview.Same;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Share;
import org.jiban.knowledge.Article;
import org.jiban.knowledge.Hit;
import org.jiban.knowledge.Knowledge;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.WorkOrders;
import org.jiban.recognition.Danger;
import org.jiban.recognition.GroundHint;
import org.jiban.recognition.Reading;
import org.jiban.recognition.Recognition;
import org.jiban.recognition.Similar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells, while words are still being written down, what would become of them. Reads, never writes. */
@Component
public class Previews {
    private static final int ARTICLES = 3;
    private static final double WORTH_SHOWING = 0.2;

    private final ContactChecks checks;
    private final Understanding understanding;
    private final Treatments treatments;
    private final Screening screening;
    private final Recognition recognition;
    private final Knowledge knowledge;
    private final Answers answers;
    private final WorkOrders orders;
    private final Clock clock;

    Previews(
            ContactChecks checks,
            Understanding understanding,
            Treatments treatments,
            Screening screening,
            Recognition recognition,
            Knowledge knowledge,
            Answers answers,
            WorkOrders orders,
            Clock clock) {
        this.checks = checks;
        this.understanding = understanding;
        this.treatments = treatments;
        this.screening = screening;
        this.recognition = recognition;
        this.knowledge = knowledge;
        this.answers = answers;
        this.orders = orders;
        this.clock = clock;
    }

    /** Whether {@link #of} answers at once: the topics have been learnt. */
    public boolean ready() {
        return recognition.ready();
    }

    /** Words of danger alone, at once. */
    public List<Danger> dangers(String text) {
        return recognition.dangers(text);
    }

    /**
     * What would become of the contact.
     *
     * @param requester id of who brings it; null when nobody known does
     * @throws org.jiban.kernel.BadInput as {@link Contacts#register} would, naming the field
     */
    public Preview of(NewContact raw, @Nullable Long requester) {
        Instant at = clock.instant();
        NewContact contact = checks.check(raw);
        Understanding.Whole whole = understanding.of(contact, at);
        Understood first = whole.first();
        Topic topic = first.topic();
        return new Preview(
                whole.appeals().stream()
                        .map(each -> part(each, contact, whole.reading(), requester, at))
                        .toList(),
                whole.reading().dangers(),
                whole.reading().grounds().stream().map(this::hint).toList(),
                articles(contact.text(), topic == null ? null : topic.code()),
                share(contact, first),
                whole.reading().appeals().size() > 1);
    }

    private Part part(Understood appeal, NewContact contact, Reading reading, @Nullable Long requester, Instant at) {
        List<Same> same = same(recognition.similar(appeal.appeal(), requester));
        Optional<Article> answer = appeal.type() == ContactType.CONSULT && contact.respondent() == null
                ? answers.to(appeal).flatMap(each -> knowledge.article(each.code()))
                : Optional.empty();
        return new Part(
                appeal,
                becoming(appeal, same, answer.isPresent()),
                treatments.decideOn(appeal, contact.respondent(), screening.suggestions(appeal, reading), at),
                same,
                answer.orElse(null));
    }

    private static Becoming becoming(Understood appeal, List<Same> same, boolean answered) {
        if (appeal.dangerous()) {
            return Becoming.ORDER;
        }
        if (appeal.type() == ContactType.PRAISE) {
            return Becoming.THANKED;
        }
        if (same.stream().anyMatch(Same::certain)) {
            return Becoming.URGED;
        }
        return answered ? Becoming.ANSWERED : Becoming.ORDER;
    }

    private List<Same> same(List<Similar> similar) {
        Map<Long, OrderSnapshot> known = orders
                .snapshots(similar.stream().map(Similar::orderId).toList())
                .stream()
                .collect(Collectors.toMap(OrderSnapshot::id, Function.identity()));
        return similar.stream()
                .flatMap(
                        each -> Optional.ofNullable(known.get(each.orderId())).map(order -> same(order, each)).stream())
                .toList();
    }

    private static Same same(OrderSnapshot order, Similar similar) {
        boolean own = similar.reasons().contains(Similar.Reason.SAME_REQUESTER);
        return new Same(order, similar.reasons(), own, SameMatter.certain(similar));
    }

    private Hint hint(GroundHint hint) {
        Ground ground = screening.ground(hint.ground());
        return new Hint(ground, hint.words(), ground.outcome() != Ground.Outcome.EXPLAINED);
    }

    private List<Hit> articles(String text, @Nullable String topic) {
        return knowledge.find(text, topic).stream()
                .filter(each -> each.score() >= WORTH_SHOWING)
                .limit(ARTICLES)
                .toList();
    }

    /** Help in one's own home is reached by its caller; whoever accuses, or asks to stay unnamed, is not. */
    private static Share share(NewContact contact, Understood first) {
        Topic topic = first.topic();
        boolean careful = contact.respondent() != null
                || contact.requester().confidential()
                || first.type() == ContactType.REPORT
                || first.looksLikeAccusation();
        return careful || topic == null ? Share.NONE : topic.share();
    }
}
