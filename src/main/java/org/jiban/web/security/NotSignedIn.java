package org.jiban.web.security;

import org.jiban.kernel.Refusal;

/** Nobody is signed in, and this needs somebody: 401. */
class NotSignedIn extends Refusal {
    NotSignedIn(String code) {
        super(401, code, null);
    }
}
