package org.jiban.simulation;

import java.time.Duration;
import java.util.List;
import org.jiban.catalogue.Ground;
import org.jiban.catalogue.Topic;
import org.jiban.intake.AboutOrder;
import org.jiban.intake.Chosen;
import org.jiban.intake.ContactAnswer;
import org.jiban.intake.NewContact;
import org.jiban.intake.Outcome;
import org.jiban.intake.Requesting;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Channel;
import org.jiban.kernel.Place;
import org.jiban.kernel.Role;
import org.jiban.kernel.Share;
import org.jiban.order.OpenedOrder;
import org.jiban.order.Stage;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;

/** Registers what simulated people say (受理): agents choose topic and place, online forms leave both to recognition. */
final class Reception {
    private static final double AGENT_CHOOSES = 0.88;
    private static final double ROUTES_AT_ONCE = 0.6;
    private static final double NOT_ANSWERED = 0.012;
    private static final double REVIEWED = 0.06;
    private static final int LATELY = 500;

    private final Town town;
    private final Runs runs;
    private final Desks desks;

    /** Where the orders go that were opened. */
    interface Desks {
        void opened(Town.Known order, @Nullable String lead);
    }

    Reception(Town town, Runs runs, Desks desks) {
        this.town = town;
        this.runs = runs;
        this.desks = desks;
    }

    /** Registers in the running transaction, or one of its own, and says what to do once that has committed. */
    Runnable register(Person person, Utterance said, Channel channel, @Nullable Long call, Actor actor, Dice dice) {
        if (said.kind() == Kind.ABOUT_ORDER) {
            return about(channel, call, actor, dice).orElse(() -> {});
        }
        NewContact contact = contact(person, said, channel, call, actor, dice);
        ContactAnswer answer = town.doors.transactions().inOne(() -> {
            ContactAnswer registered = town.doors.contacts().register(contact, actor);
            runs.add(registered.orders().stream().map(OpenedOrder::id).toList());
            return registered;
        });
        return () -> follow(person, said, answer, dice);
    }

    private void follow(Person person, Utterance said, ContactAnswer answer, Dice dice) {
        answer.orders().forEach(each -> opened(each, person, said));
        if (answer.outcome() == Outcome.ANSWERED && said.kind() == Kind.CONSULT && dice.chance(NOT_ANSWERED)) {
            town.plan(
                    dice.span(Duration.ofMinutes(5), Duration.ofHours(20)),
                    () -> notAnswered(answer.id(), person, said, dice));
        }
        if (said.kind() == Kind.SCREENED && answer.orders().isEmpty() && dice.chance(REVIEWED)) {
            town.plan(
                    dice.span(Duration.ofMinutes(30), Duration.ofHours(30)),
                    () -> review(answer.id(), person, said, dice));
        }
    }

    private void opened(OpenedOrder order, @Nullable Person person, Utterance said) {
        Town.Known known = new Town.Known(order.id(), order.number(), person, said);
        town.remember(known);
        desks.opened(known, order.lead());
    }

    private void notAnswered(long contact, Person person, Utterance said, Dice dice) {
        again(
                () -> town.doors.contacts().notAnswered(contact, words("notAnswered", dice), Actor.citizen()),
                person,
                said);
    }

    private void review(long contact, Person person, Utterance said, Dice dice) {
        again(() -> town.doors.contacts().review(contact, words("review", dice), Actor.citizen()), person, said);
    }

    private void again(java.util.function.Supplier<OpenedOrder> asking, Person person, Utterance said) {
        OpenedOrder order = town.doors.transactions().inOne(() -> {
            OpenedOrder opened = asking.get();
            runs.add(List.of(opened.id()));
            return opened;
        });
        opened(order, person, said);
    }

    private String words(String occasion, Dice dice) {
        return dice.pick(town.habits.said(occasion));
    }

    private NewContact contact(
            Person person, Utterance said, Channel channel, @Nullable Long call, Actor actor, Dice dice) {
        boolean staff = actor.is(Role.AGENT);
        boolean chooses = staff && dice.chance(AGENT_CHOOSES);
        Topic topic = chooses && choosable(said) ? said.topic() : null;
        return new NewContact(
                channel,
                staff && said.kind() != Kind.SCREENED ? said.type() : typed(said),
                staff && topic != null ? said.title() : null,
                said.text(),
                said.address(),
                requesting(person, said, topic, dice),
                topic == null ? null : topic.code(),
                said.respondent(),
                staff || dice.chance(0.6) ? said.place() : Place.UNKNOWN,
                chooses && said.kind() == Kind.TWO_APPEALS ? chosen(said) : List.of(),
                false,
                List.of(),
                call,
                staff ? said.article() : null,
                staff ? ground(said, dice) : null);
    }

    /** What a form asks of its writer. */
    private static org.jiban.kernel.@Nullable ContactType typed(Utterance said) {
        return said.kind() == Kind.APPEAL || said.kind() == Kind.SCREENED ? null : said.type();
    }

    private static boolean choosable(Utterance said) {
        return said.kind() == Kind.APPEAL || said.kind() == Kind.SUGGESTION;
    }

    private static List<Chosen> chosen(Utterance said) {
        return said.topics().stream()
                .map(each -> new Chosen(null, null, each.code(), null, each.type(), null))
                .toList();
    }

    private Requesting requesting(Person person, Utterance said, @Nullable Topic topic, Dice dice) {
        boolean confidential = said.kind() == Kind.ACCUSATION || dice.chance(0.03);
        Share share = confidential || dice.chance(0.12) ? Share.NONE : topic == null ? Share.PLACE : topic.share();
        SafeContact safe =
                dice.chance(0.04) ? new SafeContact(SafeContact.Way.MESSAGE_ONLY, null, null) : SafeContact.ANY;
        return new Requesting(person.name(), person.phone(), confidential, share, safe);
    }

    /** What only sends elsewhere an agent says at once; the rest is for a dispatcher. */
    private @Nullable String ground(Utterance said, Dice dice) {
        String code = said.ground();
        if (code == null || !dice.chance(ROUTES_AT_ONCE)) {
            return null;
        }
        return town.doors.catalogue().grounds().stream()
                .filter(each -> each.code().equals(code) && each.outcome() == Ground.Outcome.ROUTED)
                .map(Ground::code)
                .findFirst()
                .orElse(null);
    }

    /** "Where is my order?": told, urged, added to, taken back. */
    private java.util.Optional<Runnable> about(Channel channel, @Nullable Long call, Actor actor, Dice dice) {
        return town.someOrder(dice, LATELY).map(order -> {
            AboutOrder.Deed deed = deed(town.doors.orders().snapshot(order.id()).stage(), actor, dice);
            String words = aboutWords(deed, dice);
            town.doors.contacts().register(new AboutOrder(order.number(), deed, words, channel, call), actor);
            return () -> {};
        });
    }

    private static AboutOrder.Deed deed(Stage stage, Actor actor, Dice dice) {
        int of100 = dice.between(1, 100);
        if (!stage.open() || of100 <= 58) {
            return AboutOrder.Deed.TELL;
        }
        if (of100 <= 84) {
            return AboutOrder.Deed.URGE;
        }
        return of100 <= 95 || !actor.is(Role.AGENT) || stage == Stage.CALLBACK_DUE
                ? AboutOrder.Deed.ADD
                : AboutOrder.Deed.WITHDRAW;
    }

    private @Nullable String aboutWords(AboutOrder.Deed deed, Dice dice) {
        StaffWords words = town.bank.staff();
        return switch (deed) {
            case TELL -> null;
            case URGE -> dice.pick(words.of("urge"));
            case ADD -> dice.pick(words.of("add"));
            case WITHDRAW -> dice.pick(words.of("withdrawReason"));
        };
    }
}
