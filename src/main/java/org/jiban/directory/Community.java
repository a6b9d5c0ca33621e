package org.jiban.directory;

/**
 * Community or village (社区/村), a place and never a scored unit.
 *
 * @param name as published, e.g. with 居委会 at the end
 * @param shortName as people say it
 */
public record Community(String code, String name, String shortName, String street) {}
