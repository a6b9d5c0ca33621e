package org.jiban.catalogue.web;

import java.util.List;

/**
 * What would be different in one field of a topic (前后差异).
 *
 * @param field key of its name
 * @param before what stands there, word by word; words that go are marked
 * @param after what would stand there; words that come are marked
 */
public record Difference(String field, List<Word> before, List<Word> after) {
    /** A word or a whole value. */
    public record Word(String text, boolean marked) {}
}
