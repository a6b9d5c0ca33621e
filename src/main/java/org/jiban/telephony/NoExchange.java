package org.jiban.telephony;

import org.jiban.kernel.Refusal;

/** No telephone exchange is connected to this installation: 503. */
public final class NoExchange extends Refusal {
    NoExchange() {
        super(503, "no-exchange", null);
    }
}
