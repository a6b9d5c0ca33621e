package org.jiban.knowledge;

/**
 * An article that may answer a question.
 *
 * @param score 0 to 1; how much of the question the article covers
 */
public record Hit(Article article, double score) {}
