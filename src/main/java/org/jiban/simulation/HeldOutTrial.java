package org.jiban.simulation;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiban.calendar.Calendar;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.directory.Directory;
import org.jiban.dispatch.Decision;
import org.jiban.dispatch.Dispatchable;
import org.jiban.dispatch.Dispatching;
import org.jiban.dispatch.UnitAgreement;
import org.jiban.kernel.City;
import org.jiban.kernel.PackFile;
import org.jiban.kernel.Urgency;
import org.jiban.recognition.Appeal;
import org.jiban.recognition.PlaceHint;
import org.jiban.recognition.PlaceReading;
import org.jiban.recognition.Recognition;
import org.jiban.recognition.Reliability;
import org.jiban.recognition.TopicGuess;
import org.springframework.stereotype.Component;

/**
 * Measures reading and dispatch on what nobody learnt from (留出测量): every held-out phrasing of the bank, said by somebody at
 * a place, with the place chosen as an agent does. Writes nothing. The same seed says the same texts at every run.
 */
@Component
public class HeldOutTrial {
    private static final long SEED = 20261124;
    private static final double OPENS = 0.5;
    private static final double CLOSES = 0.4;

    private final Recognition recognition;
    private final Dispatching dispatching;
    private final UnitAgreement agreement;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Calendar calendar;
    private final City city;
    private final Clock clock;

    HeldOutTrial(
            Recognition recognition,
            Dispatching dispatching,
            UnitAgreement agreement,
            Catalogue catalogue,
            Directory directory,
            Calendar calendar,
            City city,
            Clock clock) {
        this.recognition = recognition;
        this.dispatching = dispatching;
        this.agreement = agreement;
        this.catalogue = catalogue;
        this.directory = directory;
        this.calendar = calendar;
        this.city = city;
        this.clock = clock;
    }

    /**
     * What was measured.
     *
     * @param texts that were read
     * @param first share whose best guess is the topic that was meant
     * @param amongThree share whose three best guesses hold it
     * @param firstAsOften the same with each topic counted as often as it is complained about
     * @param amongThreeAsOften likewise
     * @param dispatched share that the rules dispatch without a person
     * @param dispatchedRight share of those that go where the meant topic goes
     * @param sureFrom the sureness of the unit from which on the wanted share goes where the meant topic goes
     * @param sure share of the texts that are as sure: what could be dispatched without a person
     * @param millisPerText milliseconds of CPU for reading one text
     * @param reliability of the sureness of the topic
     * @param reliabilityOfUnit of the sureness that counts for dispatch
     */
    public record Report(
            int texts,
            double first,
            double amongThree,
            double firstAsOften,
            double amongThreeAsOften,
            double dispatched,
            double dispatchedRight,
            double sureFrom,
            double sure,
            double millisPerText,
            List<Reliability> reliability,
            List<Reliability> reliabilityOfUnit) {}

    private record Said(Topic meant, String text, Spot spot, double weight) {}

    private record Result(
            double weight,
            boolean first,
            boolean amongThree,
            boolean dispatched,
            double sure,
            double sureOfUnit,
            boolean right) {}

    /**
     * @param precision share of what is dispatched that has to go to the right unit, e.g. 0.95
     * @throws IllegalStateException when the city has no phrase bank
     */
    public Report measure(double precision) {
        if (!PhraseBank.has(city)) {
            throw new IllegalStateException("The pack " + city.code() + " has no phrase bank");
        }
        Instant at = clock.instant();
        List<Said> texts = texts(at);
        texts.stream().limit(100).forEach(each -> read(each, at)); // what runs first is compiled meanwhile
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<Appeal> read = texts.stream().map(each -> read(each, at)).toList();
        double millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e6 / texts.size();
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            results.add(result(texts.get(i), read.get(i), at));
        }
        return report(results, millis, precision);
    }

    private List<Said> texts(Instant at) {
        PhraseBank bank = PhraseBank.read(city);
        Slots slots = new Slots(bank);
        Spots spots = new Spots(directory, calendar.dayOf(at), bank.fill().getOrDefault("villageEndings", List.of()));
        Neighbourhoods neighbourhoods = new Neighbourhoods(directory, Habits.read(city));
        Map<String, Double> often = often();
        Dice dice = new Dice(SEED);
        List<Said> texts = new ArrayList<>();
        bank.appeals().forEach((code, said) -> {
            Topic meant = catalogue.topic(code);
            double weight = often.getOrDefault(code, 0.0) / said.heldout().size();
            for (String phrase : said.heldout()) {
                Spot spot = spots.home(neighbourhoods.of(meant, dice), dice);
                texts.add(
                        new Said(meant, slots.fill(mannered(phrase, bank.manners(), dice), spot, dice), spot, weight));
            }
        });
        return texts;
    }

    private Map<String, Double> often() {
        Map<String, Double> often = new HashMap<>();
        new PackFile(city, "simulation/topic-weights.csv")
                .rows(row -> often.put(row.text("code"), Double.parseDouble(row.text("weight"))));
        return often;
    }

    private static String mannered(String phrase, Manners manners, Dice dice) {
        String manner = dice.pick(manners.names());
        String opening = dice.chance(OPENS) ? dice.pick(manners.openings().getOrDefault(manner, List.of(""))) : "";
        String closing = dice.chance(CLOSES) ? dice.pick(manners.closings().getOrDefault(manner, List.of(""))) : "";
        return opening + phrase + closing;
    }

    private Appeal read(Said said, Instant at) {
        return recognition
                .read(null, said.text(), PlaceHint.of(said.spot().place()), at)
                .first();
    }

    private Result result(Said said, Appeal read, Instant at) {
        List<String> codes = read.topics().stream().map(TopicGuess::code).toList();
        Topic guessed = codes.isEmpty() ? null : catalogue.topic(codes.getFirst());
        double sure = read.topics().isEmpty() ? 0 : read.topics().getFirst().confidence();
        var place = said.spot().place();
        double sureOfUnit = agreement.of(guessed, sure, read.topics(), place, calendar.dayOf(at));
        Decision decision = decide(guessed, sureOfUnit, said, read, at);
        Decision right = decide(said.meant(), 1, said, read, at);
        Decision unhindered = guessed == null ? decision : decide(guessed, 1, said, read, at);
        return new Result(
                said.weight(),
                guessed != null && guessed.equals(said.meant()),
                codes.stream().limit(3).anyMatch(said.meant().code()::equals),
                !(decision instanceof Decision.AskPerson),
                sure,
                sureOfUnit,
                lead(unhindered).equals(lead(right)));
    }

    private Decision decide(
            @org.jspecify.annotations.Nullable Topic topic, double sureness, Said said, Appeal read, Instant at) {
        return dispatching.decide(new Dispatchable(
                topic,
                sureness,
                new PlaceReading.Found(said.spot().place(), 1, List.of(), ""),
                said.meant().type(),
                Urgency.L3,
                null,
                read.looksLikeAccusation(),
                false,
                List.of(),
                calendar.dayOf(at)));
    }

    /** Where it goes; empty when a person has to decide. */
    private static String lead(Decision decision) {
        return switch (decision) {
            case Decision.Direct direct -> direct.lead();
            case Decision.LeadWithAssists lead -> lead.lead();
            case Decision.DistrictBackstop backstop -> backstop.district();
            case Decision.AskPerson ask -> "";
        };
    }

    private static Report report(List<Result> results, double millis, double precision) {
        List<Result> dispatched = results.stream().filter(Result::dispatched).toList();
        List<Reliability.Guess> units = results.stream()
                .map(each -> new Reliability.Guess(each.sureOfUnit(), each.right()))
                .toList();
        double sureFrom = Reliability.threshold(units, precision);
        return new Report(
                results.size(),
                share(results, Result::first),
                share(results, Result::amongThree),
                shareAsOften(results, Result::first),
                shareAsOften(results, Result::amongThree),
                share(results, Result::dispatched),
                share(dispatched, Result::right),
                sureFrom,
                share(results, each -> each.sureOfUnit() >= sureFrom),
                millis,
                Reliability.table(results.stream()
                        .map(each -> new Reliability.Guess(each.sure(), each.first()))
                        .toList()),
                Reliability.table(units));
    }

    private static double share(List<Result> of, java.util.function.Predicate<Result> that) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(that).count() / of.size();
    }

    private static double shareAsOften(List<Result> of, java.util.function.Predicate<Result> that) {
        double all = of.stream().mapToDouble(Result::weight).sum();
        return of.stream().filter(that).mapToDouble(Result::weight).sum() / all;
    }
}
