package org.jiban.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of orders; {@code next} goes into {@code after} for the following page and is null on the last. */
public record OrderList(List<OrderLine> orders, @Nullable String next) {}
