/** Telephony over HTTP: events of the exchange, and the call-back queue of the agents. */
@NullMarked
package org.jiban.telephony.web;

import org.jspecify.annotations.NullMarked;
