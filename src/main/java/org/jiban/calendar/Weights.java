package org.jiban.calendar;

/** Weights of the three rates in a unit's score (三率权重); together 1. */
public record Weights(double response, double resolution, double satisfaction) {
    public Weights {
        if (Math.abs(response + resolution + satisfaction - 1) > 1e-9) {
            throw new IllegalArgumentException("The weights of the three rates must together be 1");
        }
    }
}
