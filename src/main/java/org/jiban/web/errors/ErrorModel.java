package org.jiban.web.errors;

import org.jspecify.annotations.Nullable;

/**
 * What the error page shows.
 *
 * @param title what kind of thing happened, in three words
 * @param sentence what happened and what can be done
 */
public record ErrorModel(
        int status, String title, String sentence, @Nullable String field) {}
