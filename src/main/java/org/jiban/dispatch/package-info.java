/**
 * Dispatch (派单): which unit must act on an appeal, by a list of small named rules, and the desk of the people who decide
 * what no rule can.
 *
 * <p>Owns {@code dispatch_queue} (orders that wait for a dispatcher) and {@code district_duty} (orders a district has to
 * send on). Exposes {@link org.jiban.dispatch.Dispatching} (the decision), {@link org.jiban.dispatch.UnitAgreement}
 * (how sure the unit is), {@link org.jiban.dispatch.DispatchQueue} and {@link org.jiban.dispatch.DistrictDesk}.
 *
 * <p>Never sends an accusation to the accused or below, never sends a department's duty to the grassroots, and never
 * decides from the look of a text that somebody is accused: then a person decides and no unit sees it before.
 */
@NullMarked
package org.jiban.dispatch;

import org.jspecify.annotations.NullMarked;
