package org.jiban.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A refusal (拒绝): why something cannot be done, for the person who asked. Subclasses are statements such as
 * {@code NotYourOrder}. The web layer answers with the status and the sentence {@code refusal.<code>} of the message
 * bundle, filled with the arguments.
 */
public abstract class Refusal extends RuntimeException {
    private final int status;
    private final String code;
    private final @Nullable String field;
    private final transient Object[] arguments;

    /**
     * @param status HTTP status, 4xx (or 503)
     * @param code kebab-case; key {@code refusal.<code>} in both message bundles
     * @param field the request field at fault, or null
     */
    protected Refusal(int status, String code, @Nullable String field, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.field = field;
        this.arguments = arguments;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
