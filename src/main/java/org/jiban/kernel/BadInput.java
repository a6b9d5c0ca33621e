package org.jiban.kernel;

/** A field of the request is malformed: 400, naming the field; sentences {@code refusal.<code>}. */
public class BadInput extends Refusal {
    public BadInput(String field, String code, Object... arguments) {
        super(400, code, field, arguments);
    }
}
