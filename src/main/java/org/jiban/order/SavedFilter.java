package org.jiban.order;

/**
 * A filter that a person keeps on the desk (常用筛选).
 *
 * @param query of the desk's address, without {@code ?}
 */
public record SavedFilter(long id, String name, String query) {}
