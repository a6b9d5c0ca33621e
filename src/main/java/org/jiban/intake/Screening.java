package org.jiban.intake;

import java.util.List;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Ground;
import org.jiban.dispatch.AskReason;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.Role;
import org.jiban.recognition.GroundHint;
import org.jiban.recognition.Reading;
import org.springframework.stereotype.Component;

/**
 * Screening (分类筛查). A ground that the words remind of is recorded and becomes a reason for a dispatcher to look; a ground
 * is applied only by a person, an emergency line is only ever named together with the order it opens.
 */
@Component
class Screening {
    private final Catalogue catalogue;

    Screening(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Grounds this appeal reminds of and that only a person may apply. */
    List<AskReason> suggestions(Understood appeal, Reading reading) {
        return reading.grounds().stream()
                .filter(hint -> hint.words().stream().anyMatch(appeal.text()::contains))
                .map(hint -> ground(hint.ground()))
                .filter(Ground::needsPerson)
                .map(ground -> AskReason.of(AskReason.Kind.GROUND, ground.code()))
                .toList();
    }

    /**
     * A ground that the person who received the contact applies. What refuses or educates a second person applies, at the
     * dispatcher's desk.
     *
     * @throws NotAllowed {@code ground-needs-person} for programs and citizens, {@code ground-needs-dispatcher}
     */
    Treatment apply(Understood appeal, String code, Actor actor) {
        Ground ground = ground(code);
        if (!actor.is(Role.AGENT) && !actor.is(Role.DISPATCHER) && !actor.is(Role.SUPERVISOR)) {
            throw new NotAllowed("ground-needs-person");
        }
        if (ground.outcome() == Ground.Outcome.EXPLAINED && !actor.is(Role.DISPATCHER) && !actor.is(Role.SUPERVISOR)) {
            throw new NotAllowed("ground-needs-dispatcher");
        }
        return new Treatment.Screen(appeal, code, outcome(ground), advice(ground));
    }

    Ground ground(String code) {
        return catalogue.grounds().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BadInput("ground", "ground-unknown"));
    }

    static Outcome outcome(Ground ground) {
        return switch (ground.outcome()) {
            case ROUTED -> Outcome.ROUTED;
            case EXPLAINED -> Outcome.EXPLAINED;
            case URGED -> Outcome.URGED;
            case ANSWERED -> Outcome.ANSWERED;
        };
    }

    static DirectAnswer advice(Ground ground) {
        return new DirectAnswer(
                DirectAnswer.Source.GROUND,
                ground.code(),
                0,
                ground.name(),
                ground.nameEn(),
                ground.advice(),
                ground.adviceEn());
    }

    /** Codes of all grounds the words remind of, applied or not: they are recorded. */
    static List<String> recorded(Reading reading) {
        return reading.grounds().stream().map(GroundHint::ground).distinct().toList();
    }
}
