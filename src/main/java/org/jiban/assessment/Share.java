package org.jiban.assessment;

/**
 * Share (比率) of some in all, with the Wilson 95 % interval: how sure so many cases make us.
 *
 * @param some 0..of
 */
public record Share(int some, int of) {
    private static final double Z = 1.959963984540054;

    /** True when there is anything to take a share of. */
    public boolean known() {
        return of > 0;
    }

    /** 0..1; 0 when nothing is known. */
    public double value() {
        return of == 0 ? 0 : (double) some / of;
    }

    /** Lower end of the interval, 0..1. */
    public double low() {
        return some == 0 ? 0 : Math.max(0, centre() - reach());
    }

    /** Upper end of the interval, 0..1. */
    public double high() {
        return some == of ? 1 : Math.min(1, centre() + reach());
    }

    private double centre() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        double spread = value() * (1 - value()) / of + Z * Z / (4.0 * of * of);
        return Z * Math.sqrt(spread) / (1 + Z * Z / of);
    }
}
