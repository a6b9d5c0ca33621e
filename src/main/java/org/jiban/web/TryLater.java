package org.jiban.web;

import java.time.Duration;
import org.jiban.kernel.Refusal;

/** Not now, but soon: the answer carries {@code Retry-After}. */
public class TryLater extends Refusal {
    private final Duration pause;

    /** @param status 409, 429 or 503 */
    public TryLater(int status, String code, Duration pause, Object... arguments) {
        super(status, code, null, arguments);
        this.pause = pause;
    }

    /** How long to wait before the next try. */
    public Duration pause() {
        return pause;
    }
}
