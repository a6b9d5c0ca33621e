package org.jiban.people.web;

import org.jiban.people.Account;

/** A password or token that is shown this once. */
public record FirstPassword(Account account, String secret) {}
