package org.jiban.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.directory.Compound;
import org.jiban.directory.Directory;
import org.jiban.directory.Street;
import org.jiban.kernel.City;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.PackFile;
import org.jiban.kernel.Place;
import org.jiban.order.Respondent;
import org.jspecify.annotations.Nullable;

/** Puts what people say together (说话) from the phrase bank: an opening, a matter at a place, a closing. */
final class Speaking {
    private static final List<String> AT_HOME = List.of("{home}", "{compound}", "{building}");
    private static final double OPENS = 0.5;
    private static final double CLOSES = 0.4;

    private final PhraseBank bank;
    private final Slots slots;
    private final Spots spots;
    private final Neighbourhoods neighbourhoods;
    private final Directory directory;
    private final Catalogue catalogue;
    private final Odds<Topic> topics;

    Speaking(Doors doors, PhraseBank bank, Habits habits, Spots spots) {
        this.bank = bank;
        this.slots = new Slots(bank);
        this.spots = spots;
        this.directory = doors.directory();
        this.catalogue = doors.catalogue();
        this.neighbourhoods = new Neighbourhoods(directory, habits);
        this.topics = topics(doors.city());
    }

    private record Weighted(String code, double weight) {}

    private Odds<Topic> topics(City city) {
        List<Weighted> rows = new PackFile(city, "simulation/topic-weights.csv")
                .rows(row -> new Weighted(row.text("code"), Double.parseDouble(row.text("weight"))));
        Map<String, Double> weights = new java.util.HashMap<>();
        rows.forEach(each -> weights.put(each.code(), each.weight()));
        return Odds.of(
                catalogue.topics().stream()
                        .filter(each -> bank.appeals().containsKey(each.code()))
                        .toList(),
                each -> weights.getOrDefault(each.code(), 0.0));
    }

    /** Something of that kind; what is said about an order already there is words alone. */
    Utterance of(Kind kind, Person person, Dice dice) {
        return switch (kind) {
            case APPEAL -> appeal(topics.pick(dice), person, dice);
            case TWO_APPEALS -> twoAppeals(person, dice);
            case SUGGESTION -> elsewhere(kind, ContactType.SUGGESTION, bank.suggestion(), person, dice);
            case ACCUSATION -> accusation(dice);
            case DANGER -> danger(dice);
            case CONSULT -> consult(person, dice);
            case PRAISE -> elsewhere(kind, ContactType.PRAISE, bank.praise(), person, dice);
            case SCREENED -> screened(person, dice);
            case ABOUT_ORDER -> words(kind, dice.pick(bank.progress().all()), anywhere(dice), dice);
        };
    }

    private Utterance appeal(Topic topic, Person person, Dice dice) {
        return appeal(topic, neighbourhoods.of(topic, dice), person, dice);
    }

    /** An appeal about one topic in one street. */
    Utterance appeal(String topic, String street, Person person, Dice dice) {
        return appeal(catalogue.topic(topic), directory.street(street), person, dice);
    }

    private Utterance appeal(Topic topic, Street street, Person person, Dice dice) {
        Phrasings said = bank.appeals().get(topic.code());
        String phrase = dice.pick(said == null ? topic.examples() : said.all());
        Spot spot = spot(phrase, street, dice);
        boolean home = atHome(phrase);
        return new Utterance(
                Kind.APPEAL,
                topic.type(),
                title(topic, spot, home),
                manner(phrase, spot, person, dice),
                home ? spot.place() : spot.outdoors(),
                home ? address(spot, dice) : spot.landmark(),
                List.of(topic),
                null,
                null,
                null);
    }

    private Utterance twoAppeals(Person person, Dice dice) {
        PhraseBank.Pair pair = dice.pick(bank.trainPairs());
        List<Topic> meant = pair.topics().stream()
                .map(catalogue::findTopic)
                .flatMap(Optional::stream)
                .toList();
        Spot spot = spots.home(neighbourhoods.any(dice), dice);
        return new Utterance(
                Kind.TWO_APPEALS,
                null,
                null,
                manner(pair.text(), spot, person, dice),
                spot.place(),
                address(spot, dice),
                meant,
                null,
                null,
                null);
    }

    private Utterance elsewhere(Kind kind, ContactType type, Phrasings said, Person person, Dice dice) {
        Spot spot = anywhere(dice);
        String text = slots.fill(dice.pick(said.all()), spot, dice);
        return new Utterance(
                kind,
                type,
                null,
                opened(text, spot, person, dice),
                spot.outdoors(),
                null,
                kind == Kind.SUGGESTION ? List.of(topics.pick(dice)) : List.of(),
                null,
                null,
                null);
    }

    private Utterance accusation(Dice dice) {
        boolean unit = dice.chance(0.6);
        Street street = neighbourhoods.any(dice);
        Spot spot = unit ? spots.village(street, dice) : spots.home(street, dice);
        Phrasings said =
                bank.accusations().getOrDefault(unit ? "UNIT" : "COMPANY", new Phrasings(List.of(), List.of()));
        Topic topic = topics.pick(dice);
        return new Utterance(
                Kind.ACCUSATION,
                ContactType.REPORT,
                null,
                slots.fill(dice.pick(said.all()), spot, dice),
                spot.outdoors(),
                null,
                List.of(topic),
                null,
                null,
                unit ? new Respondent(street.code(), null, null) : company(spot.compound()));
    }

    private static @Nullable Respondent company(@Nullable Compound compound) {
        String company = compound == null ? null : compound.propertyCompany();
        return company == null ? null : new Respondent(null, company, null);
    }

    private Utterance danger(Dice dice) {
        String line = dice.pick(List.copyOf(bank.danger().keySet()));
        String phrase =
                dice.pick(bank.danger().getOrDefault(line, bank.praise()).all());
        Spot spot = spot(phrase, neighbourhoods.any(dice), dice);
        return new Utterance(
                Kind.DANGER,
                null,
                null,
                slots.fill(phrase, spot, dice),
                spot.place(),
                address(spot, dice),
                List.of(topics.pick(dice)),
                null,
                null,
                null);
    }

    private Utterance consult(Person person, Dice dice) {
        String article = dice.pick(List.copyOf(bank.consult().keySet()));
        Phrasings said = bank.consult().getOrDefault(article, bank.praise());
        Spot spot = anywhere(dice);
        return new Utterance(
                Kind.CONSULT,
                ContactType.CONSULT,
                null,
                opened(slots.fill(dice.pick(said.all()), spot, dice), spot, person, dice),
                spot.outdoors(),
                null,
                List.of(),
                article,
                null,
                null);
    }

    private Utterance screened(Person person, Dice dice) {
        String ground = dice.pick(List.copyOf(bank.screened().keySet()));
        Phrasings said = bank.screened().getOrDefault(ground, bank.praise());
        Spot spot = anywhere(dice);
        return new Utterance(
                Kind.SCREENED,
                null,
                null,
                opened(slots.fill(dice.pick(said.all()), spot, dice), spot, person, dice),
                spot.outdoors(),
                null,
                List.of(),
                null,
                ground,
                null);
    }

    private Utterance words(Kind kind, String phrase, Spot spot, Dice dice) {
        return new Utterance(
                kind, null, null, slots.fill(phrase, spot, dice), Place.UNKNOWN, null, List.of(), null, null, null);
    }

    private Spot anywhere(Dice dice) {
        return spots.home(neighbourhoods.any(dice), dice);
    }

    private Spot spot(String phrase, Street street, Dice dice) {
        return phrase.contains("{village}") && spots.isRural(street)
                ? spots.village(street, dice)
                : spots.home(street, dice);
    }

    private static boolean atHome(String phrase) {
        return AT_HOME.stream().anyMatch(phrase::contains);
    }

    private String manner(String phrase, Spot spot, Person person, Dice dice) {
        String closing = dice.chance(CLOSES)
                ? dice.pick(bank.manners().closings().getOrDefault(person.manner(), List.of("")))
                : "";
        return opened(slots.fill(phrase, spot, dice) + slots.fill(closing, spot, dice), spot, person, dice);
    }

    private String opened(String text, Spot spot, Person person, Dice dice) {
        return dice.chance(OPENS)
                ? slots.fill(
                                dice.pick(bank.manners().openings().getOrDefault(person.manner(), List.of(""))),
                                spot,
                                dice)
                        + text
                : text;
    }

    private static String title(Topic topic, Spot spot, boolean home) {
        Compound compound = spot.compound();
        List<String> parts = new ArrayList<>();
        if (home && compound != null) {
            parts.add(compound.name());
        } else {
            parts.add(spot.landmark() == null ? spot.community().shortName() : spot.landmark());
        }
        parts.add(topic.level3());
        return String.join(" ", parts);
    }

    private @Nullable String address(Spot spot, Dice dice) {
        return spot.compound() == null ? null : slots.fill("{compound}{building}", spot, dice);
    }
}
