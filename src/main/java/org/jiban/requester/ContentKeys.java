package org.jiban.requester;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens sealed texts. Unwrapped keys stay in memory for at most ten minutes. */
@Component
public class ContentKeys {
    private static final Duration AT_MOST = Duration.ofMinutes(10);
    private static final int MOST_KEYS = 50_000;

    private final VaultKeys keys;
    private final Cache<Long, SealingKey> unwrapped = Caffeine.newBuilder()
            .expireAfterWrite(AT_MOST)
            .maximumSize(MOST_KEYS)
            .build();

    ContentKeys(VaultKeys keys) {
        this.keys = keys;
    }

    /**
     * The text that {@link SealingKey#seal} sealed.
     *
     * @param wrappedKey column {@code requester_key.content_key} of the same requester, joined in the caller's query;
     *     null after erasure
     * @return the text; empty after erasure
     */
    public String open(long requesterId, byte @Nullable [] wrappedKey, byte[] sealed) {
        return wrappedKey == null ? "" : key(requesterId, wrappedKey).text(sealed);
    }

    /** The key itself, to seal more under it or to open attachments. */
    public SealingKey key(long requesterId, byte[] wrappedKey) {
        return unwrapped.get(requesterId, id -> keys.unwrapContent(id, wrappedKey));
    }

    void forget(long requesterId) {
        unwrapped.invalidate(requesterId);
    }
}
