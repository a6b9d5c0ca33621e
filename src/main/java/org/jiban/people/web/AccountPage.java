package org.jiban.people.web;

import java.util.List;
import java.util.Map;
import org.jiban.journal.Entry;
import org.jiban.people.AccessToken;
import org.jiban.people.Account;
import org.jiban.people.Session;

/**
 * One account in full.
 *
 * @param units code to name of all units to choose from
 * @param own whether the reader looks at himself, and so may change nothing here
 */
public record AccountPage(
        Account account,
        List<Session> sessions,
        List<AccessToken> tokens,
        List<Entry> history,
        Map<String, String> units,
        boolean own) {}
