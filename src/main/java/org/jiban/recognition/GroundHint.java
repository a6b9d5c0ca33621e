package org.jiban.recognition;

import java.util.List;

/**
 * A screening ground (分类处理情形) that the words remind of. A hint: it decides nothing.
 *
 * @param ground code of the catalogue's screening table
 */
public record GroundHint(String ground, List<String> words) {
    public GroundHint {
        words = List.copyOf(words);
    }
}
