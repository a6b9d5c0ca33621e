package org.jiban.kernel;

/** The state does not allow the act now, or somebody else was faster: 409. */
public class OutOfOrder extends Refusal {
    public OutOfOrder(String code, Object... arguments) {
        super(409, code, null, arguments);
    }
}
