package org.jiban.order.web;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the place (地点情况).
 *
 * @param words coarse to fine, without repeating
 * @param compound name of the compound and number of the building
 * @param propertyCompany who manages it
 * @param built year
 */
public record PlaceFacts(
        String words,
        @Nullable String compound,
        @Nullable String propertyCompany,
        @Nullable Integer built,
        boolean oldHousing) {}
