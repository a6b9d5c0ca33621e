package org.jiban.web.security;

import org.jiban.kernel.Refusal;

/** The address holds characters that no page of ours has: 400. */
class BadAddress extends Refusal {
    BadAddress() {
        super(400, "address-malformed", null);
    }
}
