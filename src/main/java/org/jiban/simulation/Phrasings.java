package org.jiban.simulation;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ways to say one thing (说法). What recognition may learn from and what it is measured on never mix.
 *
 * @param train may be learnt from
 * @param heldout only ever measured on
 */
public record Phrasings(List<String> train, List<String> heldout) {
    public Phrasings {
        train = List.copyOf(train);
        heldout = List.copyOf(heldout);
    }

    /** Every phrasing: a caller does not know of the division. */
    public List<String> all() {
        return Stream.concat(train.stream(), heldout.stream()).toList();
    }
}
