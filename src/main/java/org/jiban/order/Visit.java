package org.jiban.order;

import org.jspecify.annotations.Nullable;

/**
 * A visit (上门): round 1 on receipt, 2 during handling, 3 after.
 *
 * @param met whether the requester was met, which is an effective contact
 * @param finding what was found, at most 2000 characters
 */
public record Visit(int round, boolean met, @Nullable String finding) {}
