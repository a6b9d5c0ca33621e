package org.jiban.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bearer token (令牌) as an administrator sees it; its secret was shown once and is not kept. */
public record AccessToken(
        long id,
        String name,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    public boolean worksAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
