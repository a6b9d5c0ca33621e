package org.jiban.catalogue.web;

import org.jspecify.annotations.Nullable;

/**
 * A part of a unit rule in words.
 *
 * @param unit code of the unit it names; null for one that depends on the place
 */
public record RulePart(String text, @Nullable String unit) {}
