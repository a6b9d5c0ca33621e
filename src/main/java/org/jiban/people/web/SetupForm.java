package org.jiban.people.web;

/** The form of the first account, as far as it is filled in. */
public record SetupForm(String token, String username, String name) {}
