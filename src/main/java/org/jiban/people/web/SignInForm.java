package org.jiban.people.web;

/**
 * What the sign-in page keeps between tries.
 *
 * @param next page of this site to open afterwards
 */
public record SignInForm(String username, String next) {}
