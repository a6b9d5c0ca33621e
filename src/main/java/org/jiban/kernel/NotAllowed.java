package org.jiban.kernel;

/** The person's role does not allow the act: 403. */
public class NotAllowed extends Refusal {
    public NotAllowed(String code, Object... arguments) {
        super(403, code, null, arguments);
    }
}
