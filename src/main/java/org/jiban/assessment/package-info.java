/**
 * Assessment (考评): the three rates of every unit, street, district and the city, by month, counted from the journal.
 *
 * <p>Owns {@code assessed_order}, {@code rate_cell}, {@code rate_publication}, {@code volume_hour} and
 * {@code volume_place}. Exposes {@link org.jiban.assessment.Rates}, {@link org.jiban.assessment.Volumes} and the two
 * proofs, {@link org.jiban.assessment.RatesVerification} and {@link org.jiban.assessment.RespondedVerification}. Counts
 * only; never changes an order, never ranks where there are too few callbacks, and everything it holds can be rebuilt
 * from entries.
 */
@NullMarked
package org.jiban.assessment;

import org.jspecify.annotations.NullMarked;
