package org.jiban.order;

import org.jspecify.annotations.Nullable;

/**
 * Respondent (被反映对象): whom the appeal is about.
 *
 * @param unit code of a unit of the directory
 * @param company name as the requester gave it, at most 200 characters
 * @param person name as the requester gave it, at most 60 characters
 */
public record Respondent(
        @Nullable String unit,
        @Nullable String company,
        @Nullable String person) {}
