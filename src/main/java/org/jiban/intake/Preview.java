package org.jiban.intake;

import java.util.List;
import org.jiban.catalogue.Ground;
import org.jiban.dispatch.Decision;
import org.jiban.kernel.Share;
import org.jiban.knowledge.Article;
import org.jiban.knowledge.Hit;
import org.jiban.order.OrderSnapshot;
import org.jiban.recognition.Danger;
import org.jiban.recognition.Similar;
import org.jspecify.annotations.Nullable;

/**
 * Preview (受理预览): what would become of a contact that is still being written down. Nothing of it is stored.
 *
 * @param articles knowledge that may answer, best first
 * @param share what the console proposes to let the lead unit know
 * @param several the words hold several appeals, also when they are kept together
 */
public record Preview(
        List<Part> parts, List<Danger> dangers, List<Hint> grounds, List<Hit> articles, Share share, boolean several) {
    public Preview {
        parts = List.copyOf(parts);
        dangers = List.copyOf(dangers);
        grounds = List.copyOf(grounds);
        articles = List.copyOf(articles);
    }

    /** What one appeal would become. */
    public enum Becoming {
        ORDER,
        ANSWERED,
        THANKED,
        URGED
    }

    /**
     * One appeal.
     *
     * @param decision where the rules would send it
     * @param same open orders that look like the same matter, most alike first
     * @param answer the article that would answer it by itself; null when none would
     */
    public record Part(
            Understood appeal,
            Becoming becoming,
            Decision decision,
            List<Same> same,
            @Nullable Article answer) {
        public Part {
            same = List.copyOf(same);
        }
    }

    /** @param own it is an order of this very caller */
    public record Same(OrderSnapshot order, List<Similar.Reason> reasons, boolean own, boolean certain) {}

    /**
     * A screening ground the words remind of.
     *
     * @param byAgent whoever receives the contact may apply it; otherwise a dispatcher has to
     */
    public record Hint(Ground ground, List<String> words, boolean byAgent) {}
}
