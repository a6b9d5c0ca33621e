package org.jiban.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiban.recognition.Danger;
import org.jspecify.annotations.Nullable;

/** All appeals of a contact, treated, and what that makes of the contact as a whole. */
record Treated(Arrival arrival, List<Treatment> all) {
    private static final String NO_LINE = "NONE";

    List<Treatment.Open> opens() {
        return every(Treatment.Open.class);
    }

    List<Treatment.Urge> urges() {
        return every(Treatment.Urge.class);
    }

    Optional<Treatment.Urge> urge() {
        return urges().stream().findFirst();
    }

    Optional<Treatment.Answer> answer() {
        return every(Treatment.Answer.class).stream().findFirst();
    }

    Optional<Treatment.Screen> screen() {
        return every(Treatment.Screen.class).stream().findFirst();
    }

    Optional<Treatment.Thank> thank() {
        return every(Treatment.Thank.class).stream().findFirst();
    }

    private <T extends Treatment> List<T> every(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Danger> dangers() {
        return arrival.reading().dangers();
    }

    /** Emergency lines to name at once, each once. */
    List<String> lines() {
        return dangers().stream()
                .map(Danger::line)
                .filter(each -> !each.equals(NO_LINE))
                .distinct()
                .toList();
    }

    /** A danger is routed to its line besides its order; what opens an order is an order; the rest says itself. */
    Outcome outcome() {
        if (!lines().isEmpty() && !opens().isEmpty()) {
            return Outcome.ROUTED;
        }
        if (!opens().isEmpty()) {
            return Outcome.ORDER;
        }
        if (urge().isPresent()) {
            return Outcome.URGED;
        }
        return screen().map(Treatment.Screen::outcome).orElse(Outcome.ANSWERED);
    }

    /** Code of the ground that was applied; null when none was. */
    @Nullable
    String ground() {
        return screen().map(Treatment.Screen::ground).orElse(null);
    }

    /** What is said at once: the danger first, then answers, advice, thanks. */
    Optional<DirectAnswer> said(Answers answers) {
        return Stream.of(
                        dangers().stream()
                                .filter(each -> !each.line().equals(NO_LINE))
                                .findFirst()
                                .map(answers::danger),
                        answer().map(Treatment.Answer::answer),
                        screen().map(Treatment.Screen::advice),
                        thank().map(Treatment.Thank::thanks))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
