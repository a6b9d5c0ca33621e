package org.jiban.web;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a form, in the reader's words.
 *
 * @param field name and id of the field; null when it is about the whole form
 */
public record FieldProblem(@Nullable String field, String sentence) {}
