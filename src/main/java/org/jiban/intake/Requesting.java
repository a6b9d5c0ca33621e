package org.jiban.intake;

import org.jiban.kernel.Share;
import org.jiban.requester.SafeContact;
import org.jspecify.annotations.Nullable;

/**
 * What a requester says about themselves (诉求人自述), before the vault has it.
 *
 * @param share what the lead unit may know; null means NONE
 */
public record Requesting(
        @Nullable String name,
        @Nullable String phone,
        boolean confidential,
        @Nullable Share share,
        SafeContact safeContact) {
    public static final Requesting ANONYMOUS = new Requesting(null, null, false, null, SafeContact.ANY);

    /** Never the name or the phone. */
    @Override
    public String toString() {
        return "Requesting[...]";
    }
}
