package org.jiban.order;

import org.jspecify.annotations.Nullable;

/**
 * The words of an order (诉求文字), sealed under the requester's content key wherever they rest.
 *
 * @param title at most 200 characters
 * @param text at most 5000 characters
 * @param address the place in the requester's words, such as a door number
 */
public record OrderWords(
        String title, String text, @Nullable String address) {}
