package org.jiban.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jiban.catalogue.Topic;
import org.jiban.dispatch.Choice;
import org.jiban.dispatch.Decision;
import org.jiban.dispatch.Proposal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Role;
import org.jiban.kernel.Urgency;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.Stage;
import org.jiban.recognition.TopicGuess;
import org.jspecify.annotations.Nullable;

/** Simulated dispatchers (派单员): they know what the caller meant, ask the rules where it goes, or screen it out. */
final class Dispatchers {
    private final Town town;
    private final Units units;

    Dispatchers(Town town, Units units) {
        this.town = town;
        this.units = units;
    }

    /** An order waits; somebody takes it after a while. */
    void waiting(Town.Known order) {
        Dice dice = town.dice("dispatch", order.id());
        OrderSnapshot it = town.doors.orders().snapshot(order.id());
        Duration after = it.urgency() == Urgency.L1
                ? dice.span(Duration.ofMinutes(1), Duration.ofMinutes(12))
                : dice.span(Duration.ofMinutes(3), Duration.ofMinutes(95));
        town.plan(after, () -> decide(order, dice, 1));
    }

    private void decide(Town.Known order, Dice dice, int attempt) {
        OrderSnapshot it = town.doors.orders().snapshot(order.id());
        if (it.stage() != Stage.TO_DISPATCH) {
            if (it.stage().open()) {
                units.received(order.id());
            }
            return;
        }
        if (town.leaves(null, order.id())) {
            return;
        }
        Actor dispatcher = town.cast().of(Role.DISPATCHER, dice);
        Utterance meant = order.meant();
        String ground = meant == null ? null : meant.ground();
        boolean done = town.attempt(() -> {
            if (ground == null) {
                dispatch(order, it, dispatcher, dice);
            } else {
                town.doors.dispatcher().screenOut(order.id(), ground, words(dice), dispatcher);
            }
        });
        if (!done && attempt < 3) {
            town.plan(Duration.ofMinutes(20), () -> decide(order, dice, attempt + 1));
        }
    }

    private String words(Dice dice) {
        return dice.pick(town.habits.said("screenedOut"));
    }

    private void dispatch(Town.Known order, OrderSnapshot it, Actor dispatcher, Dice dice) {
        String topic = topic(order, it, dispatcher, dice);
        Place place = place(order, it);
        Proposal proposal = town.doors.proposals().of(order.number(), topic, place, dispatcher);
        Decision decision = proposal.decision();
        boolean done = decision != null
                && choice(decision, topic, place)
                        .filter(each -> town.attempt(
                                () -> town.doors.dispatcher().dispatch(order.id(), each, rule(decision), dispatcher)))
                        .isPresent();
        if (!done) {
            backstop(topic, place, it)
                    .ifPresent(each -> town.doors.dispatcher().dispatch(order.id(), each, null, dispatcher));
        }
        units.received(order.id());
    }

    /** What was meant; of an order met on the desk what the words point to first. */
    private @Nullable String topic(Town.Known order, OrderSnapshot it, Actor dispatcher, Dice dice) {
        Utterance meant = order.meant();
        Topic first = meant == null || meant.kind() == Kind.TWO_APPEALS ? null : meant.topic();
        if (first != null) {
            return first.code();
        }
        if (!it.topic().equals(Topic.UNSORTED)) {
            return null;
        }
        return town.doors.proposals().of(order.number(), null, null, dispatcher).topics().stream()
                .map(TopicGuess::code)
                .findFirst()
                .orElseGet(() -> question(dice));
    }

    private static @Nullable Place place(Town.Known order, OrderSnapshot it) {
        Utterance meant = order.meant();
        return it.place().district() != null || meant == null || meant.place().district() == null
                ? null
                : meant.place();
    }

    private static Optional<Choice> choice(Decision decision, @Nullable String topic, @Nullable Place place) {
        return switch (decision) {
            case Decision.Direct(String lead, String rule) ->
                Optional.of(new Choice(lead, List.of(), topic, place, null, null));
            case Decision.LeadWithAssists(String lead, List<String> assists, String rule) ->
                Optional.of(new Choice(lead, assists, topic, place, null, null));
            case Decision.DistrictBackstop(String district, String rule) ->
                Optional.of(new Choice(district, List.of(), topic, place, null, null));
            case Decision.AskPerson ask ->
                Optional.ofNullable(ask.suggestion()).flatMap(each -> choice(each, topic, place));
        };
    }

    private static @Nullable String rule(Decision decision) {
        return switch (decision) {
            case Decision.Direct(String lead, String rule) -> rule;
            case Decision.LeadWithAssists(String lead, List<String> assists, String rule) -> rule;
            case Decision.DistrictBackstop(String district, String rule) -> rule;
            case Decision.AskPerson ask -> ask.suggestion() == null ? null : rule(ask.suggestion());
        };
    }

    /** Words that point nowhere are taken for a question. */
    private @Nullable String question(Dice dice) {
        List<String> questions = town.doors.catalogue().topics().stream()
                .filter(each -> each.type() == ContactType.CONSULT)
                .map(Topic::code)
                .toList();
        return questions.isEmpty() ? null : dice.pick(questions);
    }

    /** Where no rule leads on, the district where it lies finds the unit. */
    private static Optional<Choice> backstop(@Nullable String topic, @Nullable Place place, OrderSnapshot it) {
        return Optional.ofNullable(place == null ? it.place().district() : place.district())
                .map(district -> new Choice(district, List.of(), topic, place, null, null));
    }
}
