package org.jiban.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.UnitRule;
import org.jiban.kernel.City;
import org.springframework.stereotype.Component;

/**
 * Measures the reading of topics on the sayings themselves (识别自测): every sentence is read as if it had never been learnt.
 * From it comes the sureness from which on the rules of dispatch may decide without a person.
 */
@Component
public class TopicTrial {
    private static final int COUNTED = 5;

    private final Catalogue catalogue;
    private final City city;

    TopicTrial(Catalogue catalogue, City city) {
        this.catalogue = catalogue;
        this.city = city;
    }

    /**
     * What was measured.
     *
     * @param sentences read
     * @param sayings learnt from, with every name and keyword
     * @param learnMillis milliseconds of CPU that learning takes
     * @param first share whose best guess is the topic
     * @param amongThree share whose three best guesses hold the topic
     * @param sureFrom the sureness of the unit from which on the wanted share is with the right unit
     * @param sure share of the sentences that are as sure
     * @param right share of those that are with the right unit
     * @param reliability of the sureness of the topic
     * @param reliabilityOfUnit of the sureness that counts for dispatch
     */
    public record Report(
            int sentences,
            int sayings,
            double learnMillis,
            double first,
            double amongThree,
            double sureFrom,
            double sure,
            double right,
            List<Reliability> reliability,
            List<Reliability> reliabilityOfUnit) {}

    /** @param precision share that has to be with the right unit, e.g. 0.95 */
    public Report measure(double precision) {
        List<Saying> sayings = Sayings.of(catalogue.topics(), city.pack());
        long begin = Cpu.nanos();
        TopicModel model = TopicTrainer.train(sayings);
        double learnMillis = (Cpu.nanos() - begin) / 1e6;
        return report(model, TopicTrainer.trials(model, sayings), sayings.size(), learnMillis, precision);
    }

    private Report report(
            TopicModel model, List<TopicTrainer.Trial> trials, int sayings, double learnMillis, double precision) {
        Map<String, UnitRule> leads = new HashMap<>();
        catalogue.topics().forEach((Topic each) -> leads.put(each.code(), each.lead()));
        List<UnitRule> columns = model.codes().stream().map(leads::get).toList();
        List<Reliability.Guess> topics = new ArrayList<>();
        List<Reliability.Guess> units = new ArrayList<>();
        int amongThree = 0;
        for (TopicTrainer.Trial trial : trials) {
            double[] shares = Certainty.shares(trial.scores(), model.sharpness());
            List<Integer> best = IntStream.range(0, shares.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer each) -> -shares[each]))
                    .limit(COUNTED)
                    .toList();
            int first = best.getFirst();
            UnitRule lead = columns.get(first);
            topics.add(new Reliability.Guess(shares[first], first == trial.right()));
            double agreed = best.stream()
                    .filter(each -> lead.equals(columns.get(each)))
                    .mapToDouble(each -> shares[each])
                    .sum();
            units.add(new Reliability.Guess(agreed, lead.equals(columns.get(trial.right()))));
            amongThree += best.subList(0, 3).contains(trial.right()) ? 1 : 0;
        }
        double sureFrom = Reliability.threshold(units, precision);
        List<Reliability.Guess> sure =
                units.stream().filter(each -> each.sureness() >= sureFrom).toList();
        int count = Math.max(1, trials.size());
        return new Report(
                trials.size(),
                sayings,
                learnMillis,
                Reliability.share(topics),
                (double) amongThree / count,
                sureFrom,
                (double) sure.size() / count,
                Reliability.share(sure),
                Reliability.table(topics),
                Reliability.table(units));
    }
}
