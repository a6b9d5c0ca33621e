package org.jiban.recognition;

import java.util.List;
import org.jiban.kernel.Place;

/** Where the matter is (被反映地点), as far as the words and what was given with them tell. */
public sealed interface PlaceReading {
    /**
     * One place, named or given.
     *
     * @param place the finest part that is certain, completed with the coarser ones
     * @param confidence 0..1
     * @param words the words of the text that named it; empty when it was given beside the text
     * @param detail what stands behind the name and no register knows: door, entrance, floor; empty when nothing
     */
    record Found(Place place, double confidence, List<String> words, String detail) implements PlaceReading {
        public Found {
            words = List.copyOf(words);
        }
    }

    /**
     * Several places bear the name and nothing tells which is meant; somebody has to ask.
     *
     * @param candidates at least two, most likely first
     * @param question key of the sentence to ask, to be filled with {@code words}
     */
    record Ambiguous(List<Candidate> candidates, List<String> words, String question) implements PlaceReading {
        public Ambiguous {
            candidates = List.copyOf(candidates);
            words = List.copyOf(words);
        }
    }

    /** No place is named. */
    record Nothing() implements PlaceReading {}

    /**
     * @param place completed with the coarser parts
     * @param score 0..1; the scores of all candidates sum to at most 1
     */
    record Candidate(Place place, double score) {}
}
