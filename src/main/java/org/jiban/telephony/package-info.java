/**
 * Telephony (话务): every call is a record of its own, whether somebody answered it or not.
 *
 * <p>Owns {@code call_record}, {@code call_reference}, {@code call_live}, {@code call_contact}, {@code missed_call} and the
 * rollup {@code call_quarter}. Exposes {@link org.jiban.telephony.Calls} (events of the exchange, calls that ring,
 * contacts made), {@link org.jiban.telephony.MissedCalls} (the call-back queue), {@link org.jiban.telephony.Relays} (calls
 * placed for others, nobody seeing a number) and {@link org.jiban.telephony.CallQuality}.
 *
 * <p>Never stores a phone number: the vault knows it, the exchange dials it. Never scans calls for a rate.
 */
@NullMarked
package org.jiban.telephony;

import org.jspecify.annotations.NullMarked;
