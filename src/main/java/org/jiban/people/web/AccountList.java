package org.jiban.people.web;

import org.jiban.people.Account;
import org.jiban.people.AccountFilter;
import org.jiban.web.Slice;

/** A part of the list of accounts, and what it was asked for. */
public record AccountList(Slice<Account> part, AccountFilter filter, boolean first) {}
