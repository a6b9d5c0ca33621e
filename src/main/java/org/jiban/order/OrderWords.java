package org.jiban.order;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of an order (诉求文字), sealed under the requester's content key wherever they rest.
 *
 * @param title at most 200 characters
 * @param text at most 5000 characters
 * @param address the place in the requester's words, such as a door number
 * @param telling parts of title and text that are the requester's own name or phone, hidden from units that may not know
 */
public record OrderWords(
        String title, String text, @Nullable String address, List<String> telling) {
    private static final int SHORTEST = 2;

    public OrderWords {
        telling = List.copyOf(telling);
    }

    public OrderWords(String title, String text, @Nullable String address) {
        this(title, text, address, List.of());
    }

    /** The same words, with the requester's name and phone hidden where they stand in them. */
    public OrderWords hiding(@Nullable String... own) {
        List<String> standing = Stream.concat(
                        telling.stream(), Arrays.stream(own).filter(Objects::nonNull))
                .filter(each -> each.length() >= SHORTEST && (title.contains(each) || text.contains(each)))
                .distinct()
                .toList();
        return new OrderWords(title, text, address, standing);
    }
}
