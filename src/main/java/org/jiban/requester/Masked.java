package org.jiban.requester;

import org.jspecify.annotations.Nullable;

/**
 * What colleagues may see of a requester (脱敏信息).
 *
 * @param name such as 王**; null when no name is known
 * @param phone such as 154****0427; null when no phone is known
 */
public record Masked(
        @Nullable String name, @Nullable String phone, boolean confidential, SafeContact safeContact, boolean erased) {}
