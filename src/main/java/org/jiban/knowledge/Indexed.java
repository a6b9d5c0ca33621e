package org.jiban.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An article as the finder sees it.
 *
 * @param ways the titles and every question, each cut into grams
 * @param counts how often each gram occurs, more for titles than for questions, less for the body
 */
record Indexed(Article article, List<Set<String>> ways, Map<String, Double> counts, double length) {
    private static final double IN_TITLE = 3;
    private static final double IN_QUESTION = 1;
    private static final double IN_BODY = 0.6;

    static Indexed of(Article article) {
        Map<String, Double> counts = new HashMap<>();
        add(counts, article.title() + "\n" + article.titleEn(), IN_TITLE);
        article.questions().forEach(each -> add(counts, each, IN_QUESTION));
        add(counts, article.body() + "\n" + article.bodyEn(), IN_BODY);
        double length =
                counts.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Indexed(article, ways(article), counts, length);
    }

    private static void add(Map<String, Double> counts, String text, double weight) {
        Grams.of(text).forEach((gram, count) -> counts.merge(gram, weight * count, Double::sum));
    }

    private static List<Set<String>> ways(Article article) {
        return Stream.concat(Stream.of(article.title(), article.titleEn()), article.questions().stream())
                .map(each -> Grams.of(each).keySet())
                .toList();
    }
}
