package org.jiban.order.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiban.order.Act;

/**
 * An act as the order page offers it (页面动作), in the order of its buttons.
 *
 * <p>Dispatching, correcting and screening are done on a page of the dispatchers: see {@link ActBar#elsewhere}.
 */
public enum OrderAct {
    SIGN(Act.SIGN, "signature", "S", false),
    JOIN(Act.JOIN, "signature", "S", false),
    ANSWER(Act.ANSWER, "answer", "R", true),
    RELAY_CALL(Act.RELAY_CALL, "relay-calls", "L", false),
    TRY_CONTACT(Act.TRY_CONTACT, "contact-attempts", "C", true),
    NOTE(Act.NOTE, "notes", "N", true),
    VISIT(Act.VISIT, "visits", "V", true),
    ATTACH(Act.ATTACH, "photos", "P", true),
    ASK(Act.ASK, "questions", "Q", true),
    ASSIGN(Act.ASSIGN, "assignment", "A", true),
    RETURN(Act.RETURN, "reopening", "B", true),
    REOPEN(Act.REOPEN, "reopening", "B", true),
    CLOSE(Act.CLOSE, "closure", "Z", true),
    REPLY(Act.REPLY, "replies", "E", true),
    ADD(Act.ADD, "additions", "D", true),
    URGE(Act.URGE, "urgings", "U", false),
    CLOSE_EARLY(Act.CLOSE_EARLY, "early-closure", "Y", false),
    REMARK(Act.REMARK, "notes", "N", true),
    WITHDRAW(Act.WITHDRAW, "withdrawal", "W", true);

    private final Act act;
    private final String resource;
    private final String key;
    private final boolean words;

    OrderAct(Act act, String resource, String key, boolean words) {
        this.act = act;
        this.resource = resource;
        this.key = key;
        this.words = words;
    }

    static Optional<OrderAct> of(Act act) {
        return Stream.of(values()).filter(each -> each.act == act).findFirst();
    }

    /** The act of the address {@code ?act=}; empty for one that has no form or is none. */
    static Optional<OrderAct> named(String name) {
        return Stream.of(values())
                .filter(each -> each.words && each.slug().equals(name))
                .findFirst();
    }

    public Act act() {
        return act;
    }

    /** What is created below the order's address. */
    public String resource() {
        return resource;
    }

    /** The key that does it or opens its form. */
    public String key() {
        return key;
    }

    /** Whether it asks for something; otherwise one press does it. */
    public boolean words() {
        return words;
    }

    /** As it stands in an address: {@code try-contact}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String titleKey() {
        return act.key();
    }
}
