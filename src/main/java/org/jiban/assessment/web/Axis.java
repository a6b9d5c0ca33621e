package org.jiban.assessment.web;

import java.util.Collection;
import org.jiban.assessment.Share;

/**
 * The common scale of intervals drawn below each other, 0..1; drawn {@value #WIDTH} units wide.
 *
 * @param from where it begins, a multiple of 5 %
 */
public record Axis(double from) {
    public static final int WIDTH = 300;

    /** The scale that shows all of them. */
    public static Axis over(Collection<Share> shares) {
        double lowest = shares.stream()
                .filter(Share::known)
                .mapToDouble(Share::low)
                .min()
                .orElse(0);
        return new Axis(Math.min(0.9, Math.floor(lowest * 20) / 20));
    }

    /** Where a share of 0..1 lies, 0..300. */
    public double x(double share) {
        return Math.round(10 * Math.clamp((share - from) / (1 - from), 0, 1) * WIDTH) / 10.0;
    }

    /** Length of an interval as drawn, never thinner than can be seen. */
    public double width(Share share) {
        return Math.max(4, x(share.high()) - x(share.low()));
    }

    public String begin() {
        return Math.round(100 * from) + "%";
    }
}
