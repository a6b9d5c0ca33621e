package org.jiban.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does it inside the unit (内部分派): a section, a community or a person, with an own due time and a stand-in. At
 * least one of section, community and worker is given; the community never becomes the unit that answers.
 *
 * @param section name of the section, at most 40 characters
 * @param community code of a community of the unit
 * @param worker username of an account of the unit
 * @param standIn username of an account of the unit that acts when the worker is away
 */
public record Task(
        @Nullable String section,
        @Nullable String community,
        @Nullable String worker,
        @Nullable Instant due,
        @Nullable String standIn) {}
