package org.jiban.people.web;

import java.util.List;
import org.jiban.people.Account;
import org.jiban.people.Session;

/** What somebody sees of the own account. */
public record OwnAccount(Account account, List<Session> sessions) {}
