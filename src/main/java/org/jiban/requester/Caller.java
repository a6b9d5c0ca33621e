package org.jiban.requester;

import org.jspecify.annotations.Nullable;

/**
 * Caller (来电人): what somebody says about themselves, before it goes into the vault.
 *
 * @param phone as typed or as the line showed it; null for an anonymous contact
 * @param confidential the caller asks that nobody but the hotline learns who they are
 */
public record Caller(@Nullable String name, @Nullable String phone, boolean confidential, SafeContact safeContact) {
    public static final Caller ANONYMOUS = new Caller(null, null, false, SafeContact.ANY);

    public Caller(@Nullable String name, @Nullable String phone, boolean confidential) {
        this(name, phone, confidential, SafeContact.ANY);
    }

    /** Never the name or the phone: records are printed into logs by mistake. */
    @Override
    public String toString() {
        return "Caller[...]";
    }
}
