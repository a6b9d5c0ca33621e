package org.jiban.web;

import org.jiban.kernel.Refusal;

/** The key belongs to another request: 422. */
public class KeyReused extends Refusal {
    KeyReused() {
        super(422, "idempotency-key-reused", "Idempotency-Key");
    }
}
