package org.jiban.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The catalogue's door: the active version, read from memory. */
@Component
public class Catalogue {
    /** The topic with that code; {@code NotFound} {@code topic-unknown} when there is none. */
    public Topic topic(String code) {
        throw new UnsupportedOperationException();
    }

    public Optional<Topic> findTopic(String code) {
        throw new UnsupportedOperationException();
    }

    /** Every topic, by code. */
    public List<Topic> topics() {
        throw new UnsupportedOperationException();
    }

    /** Number of the active version; stands on orders. */
    public int version() {
        throw new UnsupportedOperationException();
    }

    /** The duty-list entry with that number, e.g. {@code D-017}. */
    public DutyEntry duty(String number) {
        throw new UnsupportedOperationException();
    }

    public List<Ground> grounds() {
        throw new UnsupportedOperationException();
    }

    public List<Danger> dangers() {
        throw new UnsupportedOperationException();
    }
}
