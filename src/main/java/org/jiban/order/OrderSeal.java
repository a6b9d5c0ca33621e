package org.jiban.order;

import org.jspecify.annotations.Nullable;

/**
 * The sealed words of an order as they rest.
 *
 * @param wrappedKey the requester's wrapped content key; null after erasure
 */
record OrderSeal(byte[] title, byte[] words, byte @Nullable [] wrappedKey) {}
