package org.jiban.order.web;

import java.util.List;
import java.util.Map;
import org.jiban.directory.Community;
import org.jiban.people.Account;

/**
 * The form of one act, open on the page, with what was typed before it was refused.
 *
 * @param typed values by field name
 * @param colleagues of the viewer's unit, to assign to
 * @param sections of the viewer's unit as named so far
 * @param communities of the viewer's street
 */
public record ActForm(
        OrderAct act,
        Map<String, String> typed,
        List<Account> colleagues,
        List<String> sections,
        List<Community> communities) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean chosen(String field, String value) {
        return value.equals(typed.get(field));
    }
}
