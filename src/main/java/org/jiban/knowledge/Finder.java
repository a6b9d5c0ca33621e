package org.jiban.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles by their words (BM25 over character pairs), unless the question is nearly one of the ways people are
 * known to ask. Scores lie between 0 and 1: the share of the question, rare words counting more, that an article meets.
 * A question looks only at what its own grams lead to.
 */
final class Finder {
    private static final int MOST = 10;
    private static final double LEAST = 0.08;
    private static final double SAME_WAY = 0.75;
    private static final double SAME_TOPIC = 0.05;
    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.5;

    private final List<Article> articles;
    private final List<Way> ways = new ArrayList<>();
    private final Map<String, Gram> grams = new HashMap<>();

    /** A way to ask for an article, by its place in the list, and the weight of all its grams. */
    private record Way(int article, double weight) {}

    /** Where a gram occurs: in which articles how much of a full match, and in which ways to ask. */
    private record Gram(List<Met> articles, List<Integer> ways) {
        Gram() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** The share of a gram's weight that an article meets. */
    private record Met(int article, double share) {}

    Finder(List<Article> articles) {
        this.articles = articles;
        List<Indexed> indexed = articles.stream().map(Indexed::of).toList();
        double usualLength =
                indexed.stream().mapToDouble(Indexed::length).average().orElse(1);
        for (int i = 0; i < indexed.size(); i++) {
            addCounts(indexed.get(i), i, usualLength);
        }
        for (int i = 0; i < indexed.size(); i++) {
            for (Set<String> way : indexed.get(i).ways()) {
                addWay(way, i);
            }
        }
    }

    private void addCounts(Indexed article, int index, double usualLength) {
        double damping = SATURATION * (1 - LENGTH + LENGTH * article.length() / usualLength);
        article.counts().forEach((gram, count) -> gram(gram).articles().add(new Met(index, count / (count + damping))));
    }

    private void addWay(Set<String> way, int article) {
        way.forEach(gram -> gram(gram).ways().add(ways.size()));
        ways.add(new Way(article, way.stream().mapToDouble(this::weight).sum()));
    }

    private Gram gram(String gram) {
        return grams.computeIfAbsent(gram, unknown -> new Gram());
    }

    List<Hit> find(String text, @Nullable String topic, Predicate<Article> served) {
        double[] met = new double[articles.size()];
        double[] common = new double[ways.size()];
        double total = 0;
        for (String gram : Grams.of(text).keySet()) {
            double weight = weight(gram);
            total += weight;
            Gram known = grams.get(gram);
            if (known != null) {
                known.articles().forEach(each -> met[each.article()] += weight * each.share());
                known.ways().forEach(way -> common[way] += weight);
            }
        }
        double[] scores = scores(met, common, total);
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] > 0 && served.test(articles.get(i)))
                .mapToObj(i -> new Hit(articles.get(i), withTopic(scores[i], articles.get(i), topic)))
                .filter(hit -> hit.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(hit -> hit.article().id()))
                .limit(MOST)
                .toList();
    }

    /** The rarer the heavier; what no article knows counts as if one did. */
    private double weight(String gram) {
        Gram known = grams.get(gram);
        int articlesWith = known == null ? 1 : known.articles().size();
        return Grams.weight(gram) * Math.log(1 + (double) articles.size() / articlesWith);
    }

    /** What each article meets of the question; twice what the nearest way has in common with it, by both together. */
    private double[] scores(double[] met, double[] common, double total) {
        double[] closest = new double[met.length];
        for (int i = 0; i < common.length; i++) {
            Way way = ways.get(i);
            if (common[i] > 0) {
                closest[way.article()] = Math.max(closest[way.article()], 2 * common[i] / (total + way.weight()));
            }
        }
        return IntStream.range(0, met.length)
                .mapToDouble(i -> closest[i] >= SAME_WAY ? closest[i] : met[i] == 0 ? 0 : met[i] / total)
                .toArray();
    }

    private static double withTopic(double score, Article article, @Nullable String topic) {
        return Math.min(1, topic != null && topic.equals(article.topic()) ? score + SAME_TOPIC : score);
    }
}
