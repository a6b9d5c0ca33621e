package org.jiban.order;

import org.jspecify.annotations.Nullable;

/**
 * An order in a list that shows what was said (工单与原话).
 *
 * @param text as the viewer may read it
 * @param address words of the place; null where the share does not reach so far
 */
public record Said(OrderLine order, String text, @Nullable String address) {}
