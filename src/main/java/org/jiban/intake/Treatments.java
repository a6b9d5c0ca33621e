package org.jiban.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiban.calendar.Calendar;
import org.jiban.dispatch.AskReason;
import org.jiban.dispatch.Decision;
import org.jiban.dispatch.Dispatchable;
import org.jiban.dispatch.Dispatching;
import org.jiban.dispatch.UnitAgreement;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.ContactType;
import org.jiban.order.Respondent;
import org.jiban.recognition.Recognition;
import org.jiban.recognition.Similar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What to do with an appeal (分类处理): small named rules in their order, the first that says something counts. Only the
 * person on the phone, a named respondent, a danger or strong evidence makes anything happen by itself; the rest of what
 * the words remind of becomes a reason for a person to look.
 */
@Component
class Treatments {
    private final Dispatching dispatching;
    private final UnitAgreement agreement;
    private final Recognition recognition;
    private final Answers answers;
    private final Screening screening;
    private final Calendar calendar;

    Treatments(
            Dispatching dispatching,
            UnitAgreement agreement,
            Recognition recognition,
            Answers answers,
            Screening screening,
            Calendar calendar) {
        this.dispatching = dispatching;
        this.agreement = agreement;
        this.recognition = recognition;
        this.answers = answers;
        this.screening = screening;
        this.calendar = calendar;
    }

    Treatment of(Understood appeal, Arrival arrival) {
        List<Function<Case, Optional<Treatment>>> rules = List.of(
                this::dangerOpensAnUrgentOrder,
                this::aPersonAppliedAGround,
                this::aPersonAnswered,
                this::praiseIsThankedFor,
                this::theSameMatterIsUrged,
                this::aQuestionIsAnswered);
        Case each = new Case(appeal, arrival, similar(appeal, arrival));
        return rules.stream()
                .map(rule -> rule.apply(each))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> open(each, reasons(each)));
    }

    private record Case(Understood appeal, Arrival arrival, List<Similar> similar) {
        boolean first() {
            return arrival.isFirst(appeal);
        }
    }

    /** A caller nobody knows has no open order; looking for those of others is for pages where a person decides. */
    private List<Similar> similar(Understood appeal, Arrival arrival) {
        return arrival.requester().seenBefore()
                ? recognition.similar(appeal.appeal(), arrival.requester().id())
                : List.of();
    }

    private Optional<Treatment> dangerOpensAnUrgentOrder(Case each) {
        return each.appeal().dangerous() ? Optional.of(urgent(each)) : Optional.empty();
    }

    private Optional<Treatment> aPersonAppliedAGround(Case each) {
        return Optional.ofNullable(each.arrival().contact().ground())
                .map(ground ->
                        screening.apply(each.appeal(), ground, each.arrival().actor()));
    }

    private Optional<Treatment> aPersonAnswered(Case each) {
        String article = each.arrival().contact().articleId();
        if (article == null || !each.first()) {
            return Optional.empty();
        }
        DirectAnswer answer =
                answers.article(article).orElseThrow(() -> new BadInput("articleId", "article-not-served"));
        return Optional.of(new Treatment.Answer(each.appeal(), answer));
    }

    private Optional<Treatment> praiseIsThankedFor(Case each) {
        if (each.appeal().type() != ContactType.PRAISE) {
            return Optional.empty();
        }
        Respondent whom = each.arrival().contact().respondent();
        String unit = whom != null && whom.unit() != null
                ? whom.unit()
                : each.appeal().certainPlace().street();
        return Optional.of(new Treatment.Thank(each.appeal(), unit, answers.thanks()));
    }

    private Optional<Treatment> theSameMatterIsUrged(Case each) {
        return each.similar().stream()
                .filter(SameMatter::certain)
                .findFirst()
                .map(same -> new Treatment.Urge(each.appeal(), same.orderId(), same.orderNumber()));
    }

    private Optional<Treatment> aQuestionIsAnswered(Case each) {
        return each.appeal().type() == ContactType.CONSULT
                        && each.arrival().contact().respondent() == null
                ? answers.to(each.appeal()).map(answer -> new Treatment.Answer(each.appeal(), answer))
                : Optional.empty();
    }

    private List<AskReason> reasons(Case each) {
        List<AskReason> reasons = new ArrayList<>(
                screening.suggestions(each.appeal(), each.arrival().reading()));
        each.similar().stream()
                .filter(SameMatter::likely)
                .findFirst()
                .ifPresent(same -> reasons.add(AskReason.of(AskReason.Kind.MAY_BE_SAME, same.orderNumber())));
        return reasons;
    }

    private Treatment open(Case each, List<AskReason> reasons) {
        Decision decision = decide(each, reasons);
        return new Treatment.Open(each.appeal(), decision, reasons(decision), false);
    }

    private Treatment urgent(Case each) {
        Decision decision = decide(each, List.of());
        return new Treatment.Open(each.appeal(), decision, reasons(decision), true);
    }

    private static List<AskReason> reasons(Decision decision) {
        return decision instanceof Decision.AskPerson ask ? ask.reasons() : List.of();
    }

    /** Where rules would send an appeal that arrived earlier and was not answered, or history. */
    Decision decideOn(Understood appeal, @Nullable Respondent respondent, List<AskReason> reasons, Instant at) {
        LocalDate on = calendar.dayOf(at);
        return dispatching.decide(new Dispatchable(
                appeal.topic(),
                agreement.of(appeal.topic(), appeal.sureness(), appeal.appeal().topics(), appeal.certainPlace(), on),
                appeal.place(),
                appeal.type(),
                appeal.urgency(),
                respondent,
                appeal.looksLikeAccusation(),
                appeal.dangerous(),
                reasons,
                on));
    }

    private Decision decide(Case each, List<AskReason> reasons) {
        Arrival arrival = each.arrival();
        return decideOn(each.appeal(), arrival.contact().respondent(), reasons, arrival.at());
    }
}
