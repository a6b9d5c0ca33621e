package org.jiban.citizen;

import org.jiban.kernel.Share;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about themselves (诉求人自述).
 *
 * @param share what the unit may know; null before they chose
 * @param safe way and hours in which they may be reached, as {@code SafeContact} writes it
 */
public record Self(
        @Nullable String name,
        @Nullable String phone,
        @Nullable Share share,
        boolean confidential,
        String safe) {
    static final Self NOBODY = new Self(null, null, null, false, "ANY");

    /** Never the name or the phone. */
    @Override
    public String toString() {
        return "Self[...]";
    }
}
