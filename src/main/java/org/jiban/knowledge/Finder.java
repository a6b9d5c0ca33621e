package org.jiban.knowledge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles by their words (BM25 over character pairs), unless the question is nearly one of the ways people are
 * known to ask. Scores lie between 0 and 1: the share of the question, rare words counting more, that an article meets.
 */
final class Finder {
    private static final int MOST = 10;
    private static final double LEAST = 0.08;
    private static final double SAME_WAY = 0.75;
    private static final double SAME_TOPIC = 0.05;
    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.5;

    private final List<Indexed> articles;
    private final Map<String, Integer> articlesWith = new HashMap<>();
    private final double usualLength;

    Finder(List<Article> articles) {
        this.articles = articles.stream().map(Indexed::of).toList();
        this.articles.forEach(
                each -> each.counts().keySet().forEach(gram -> articlesWith.merge(gram, 1, Integer::sum)));
        this.usualLength =
                this.articles.stream().mapToDouble(Indexed::length).average().orElse(1);
    }

    List<Hit> find(String text, @Nullable String topic, Predicate<Article> served) {
        Map<String, Double> question = new HashMap<>();
        Grams.of(text).keySet().forEach(gram -> question.put(gram, weight(gram)));
        double total =
                question.values().stream().mapToDouble(Double::doubleValue).sum();
        return articles.stream()
                .filter(each -> served.test(each.article()))
                .map(each -> new Hit(each.article(), score(each, question, total, topic)))
                .filter(hit -> hit.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(hit -> hit.article().id()))
                .limit(MOST)
                .toList();
    }

    /** The rarer the heavier; what no article knows counts as if one did. */
    private double weight(String gram) {
        return Grams.weight(gram) * Math.log(1 + (double) articles.size() / articlesWith.getOrDefault(gram, 1));
    }

    private double score(Indexed article, Map<String, Double> question, double total, @Nullable String topic) {
        if (total == 0) {
            return 0;
        }
        double closest = closest(article, question, total);
        double score = closest >= SAME_WAY ? closest : met(article, question) / total;
        boolean same = topic != null && topic.equals(article.article().topic());
        return Math.min(1, same && score > 0 ? score + SAME_TOPIC : score);
    }

    private double met(Indexed article, Map<String, Double> question) {
        double damping = SATURATION * (1 - LENGTH + LENGTH * article.length() / usualLength);
        double met = 0;
        for (Map.Entry<String, Double> gram : question.entrySet()) {
            double count = article.counts().getOrDefault(gram.getKey(), 0.0);
            met += gram.getValue() * count / (count + damping);
        }
        return met;
    }

    /** What the question has in common with the nearest way to ask, twice, by what both have together. */
    private double closest(Indexed article, Map<String, Double> question, double total) {
        double closest = 0;
        for (Set<String> way : article.ways()) {
            double common = 0;
            double all = total;
            for (String gram : way) {
                common += question.getOrDefault(gram, 0.0);
                all += weight(gram);
            }
            closest = Math.max(closest, 2 * common / all);
        }
        return closest;
    }
}
