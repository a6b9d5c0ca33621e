/**
 * Calendar (日历与时限): working days of the city with its make-up days, limits, and the policy that says how long
 * everything may take.
 *
 * <p>Owns {@code policy_version}. Knows nothing of orders: it answers when a limit that starts now runs out, and which
 * version of the rules said so. No limit, weight or count of the mechanism stands in code; all are values of
 * {@code policy.yaml} in the city's pack.
 */
@NullMarked
package org.jiban.calendar;

import org.jspecify.annotations.NullMarked;
