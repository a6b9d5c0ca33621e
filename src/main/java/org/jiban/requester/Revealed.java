package org.jiban.requester;

import org.jspecify.annotations.Nullable;

/** A name and phone in clear, for the one purpose the entry states; to be used at once and kept nowhere. */
public record Revealed(@Nullable String name, @Nullable String phone) {
    @Override
    public String toString() {
        return "Revealed[...]";
    }
}
