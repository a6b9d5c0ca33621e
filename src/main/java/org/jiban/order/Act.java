package org.jiban.order;

/** Act (动作) on an order. What leads from which stage to which, and who may do it, stands in {@link Transitions}. */
public enum Act {
    CORRECT,
    SCREEN_OUT,
    DISPATCH,
    REDISPATCH,
    PASS_ON,
    SIGN,
    JOIN,
    ASSIGN,
    RELAY_CALL,
    TRY_CONTACT,
    CONTACT,
    ASK,
    REPLY,
    ADD,
    NOTE,
    REMARK,
    VISIT,
    ATTACH,
    BRING_PHOTOS,
    ANSWER,
    FALL_DUE,
    CLOSE_EARLY,
    SATISFY,
    REOPEN_UNSOLVED,
    SUPERVISE_UNSOLVED,
    GIVE_UP_CALLING,
    REOPEN,
    RETURN,
    CLOSE,
    WITHDRAW,
    URGE;

    /** Key of the act's words in the message bundle. */
    public String key() {
        return "order.act." + name();
    }
}
