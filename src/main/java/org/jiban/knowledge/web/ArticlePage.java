package org.jiban.knowledge.web;

import gg.jte.Content;
import org.jiban.knowledge.Article;
import org.jspecify.annotations.Nullable;

/**
 * One article in one version.
 *
 * @param topic in words; null where it belongs to none
 * @param newest number of the newest version
 * @param body as HTML
 */
public record ArticlePage(
        Article article,
        @Nullable String topic,
        State state,
        int newest,
        Content body,
        boolean linksTopic,
        boolean linksUnit) {
    /** Whether it may be used today. */
    public enum State {
        SERVED,
        NOT_YET,
        ENDED,
        REPLACED
    }
}
