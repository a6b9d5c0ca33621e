/**
 * Simulation (模拟): invented callers, units and citizens who act only through the doors of the other modules, as people
 * would, under the movable clock. Owns the table {@code simulation_run} and the phrase bank of a pack. Exposes
 * {@link org.jiban.simulation.SimulatedLife} and {@link org.jiban.simulation.Traffic}. Never runs in production, never
 * writes another module's table, never names a real person or company.
 */
@NullMarked
package org.jiban.simulation;

import org.jspecify.annotations.NullMarked;
