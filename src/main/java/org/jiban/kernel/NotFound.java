package org.jiban.kernel;

/** What was asked for does not exist, or not for this person: 404 either way. */
public class NotFound extends Refusal {
    public NotFound(String code, Object... arguments) {
        super(404, code, null, arguments);
    }
}
