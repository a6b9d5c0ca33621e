package org.jiban.requester;

/**
 * A requester (诉求人) the vault knows, with the key under which their texts are sealed.
 *
 * @param seenBefore false when this contact is their first
 */
public record KnownRequester(long id, SealingKey key, boolean seenBefore) {}
