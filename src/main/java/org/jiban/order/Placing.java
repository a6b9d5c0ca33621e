package org.jiban.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task in codes (内部分派): id of the section, code of the community, usernames. */
record Placing(
        @Nullable Long section,
        @Nullable String community,
        @Nullable String worker,
        @Nullable String standIn,
        @Nullable Instant due) {}
