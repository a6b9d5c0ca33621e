package org.jiban.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list by keyset.
 *
 * @param next what to send as {@code after} for the following part; null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {}
