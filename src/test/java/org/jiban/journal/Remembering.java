package org.jiban.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A consumer that remembers what it was fed, and cannot take the numbers it is told to choke on. */
final class Remembering implements JournalConsumer {
    private final String name;
    private final List<Long> numbers = Collections.synchronizedList(new ArrayList<>());
    private volatile long poison = -1;

    Remembering(String name) {
        this.name = name;
    }

    void chokeOn(long number) {
        poison = number;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void consume(List<Entry> batch) {
        List<Long> fed = batch.stream()
                .filter(each -> each.act().equals("test.tested"))
                .map(each -> each.facts().get("number").longValue())
                .toList();
        if (fed.contains(poison)) {
            throw new IllegalArgumentException("choked");
        }
        numbers.addAll(fed);
    }

    List<Long> numbers() {
        return List.copyOf(numbers);
    }
}
