package org.jiban.order;

/** What a viewer may see of an order (可见范围). */
public final class Visibility {
    private Visibility() {}
}
