package org.jiban.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Agenda (日程): what simulated people will do, in the order of time; of one moment, in the order it was planned. */
final class Agenda {
    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparing(Item::number));
    private long planned;

    private record Item(Instant at, long number, Runnable deed) {}

    void at(Instant moment, Runnable deed) {
        items.add(new Item(moment, planned++, deed));
    }

    /** When the next deed is to be done; empty when nothing is planned. */
    Optional<Instant> next() {
        return Optional.ofNullable(items.peek()).map(Item::at);
    }

    /** Takes the next deed off the agenda. */
    Runnable take() {
        return items.remove().deed();
    }

    int size() {
        return items.size();
    }
}
