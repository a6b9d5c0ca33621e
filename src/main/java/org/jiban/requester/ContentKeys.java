package org.jiban.requester;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens sealed texts. Unwrapped keys stay in memory for at most ten minutes. */
@Component
public class ContentKeys {
    /**
     * The text that {@link SealingKey#seal} sealed.
     *
     * @param wrappedKey column {@code requester_key.content_key} of the same requester, joined in the caller's query;
     *     null after erasure
     * @return the text; empty after erasure
     */
    public String open(long requesterId, byte @Nullable [] wrappedKey, byte[] sealed) {
        throw new UnsupportedOperationException();
    }

    /** The key itself, to seal more under it. */
    public SealingKey key(long requesterId, byte[] wrappedKey) {
        throw new UnsupportedOperationException();
    }
}
