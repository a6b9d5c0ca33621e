package org.jiban.catalogue;

import java.time.LocalDate;
import org.jiban.directory.Directory;
import org.jiban.kernel.Place;
import org.springframework.stereotype.Component;

/** Applies unit rules to places. */
@Component
public class UnitRules {
    private final Directory directory;

    UnitRules(Directory directory) {
        this.directory = directory;
    }

    /** The lead unit of a topic at a place, with the duty guard. */
    public Resolution lead(Topic topic, Place place, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /**
     * What a rule says about a place on a day.
     *
     * @param place completed by the directory
     */
    public Resolution resolve(UnitRule rule, Place place, LocalDate on) {
        throw new UnsupportedOperationException();
    }
}
