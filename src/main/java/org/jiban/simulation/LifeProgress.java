package org.jiban.simulation;

import java.time.Instant;

/** Who watches the simulated life pass. */
@FunctionalInterface
public interface LifeProgress {
    /**
     * @param now the simulated moment
     * @param part how much of the life is lived, 0..1
     */
    void lived(Instant now, double part);
}
