package org.jiban.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses within this site. */
public final class Addresses {
    private Addresses() {}

    /** Path and query with one parameter replaced, or taken out when {@code value} is null. */
    public static String with(String path, String query, String name, @Nullable String value) {
        var builder = UriComponentsBuilder.fromPath(path);
        if (!query.isEmpty()) {
            builder.query(query);
        }
        builder.replaceQueryParam(name);
        if (value != null) {
            builder.queryParam(name, encoded(value));
        }
        return builder.build(true).toUriString();
    }

    private static String encoded(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    /**
     * The address when it leads to a page of this site, else {@code otherwise}: after sign-in nobody is sent elsewhere.
     */
    public static String own(@Nullable String address, String otherwise) {
        return address != null && address.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]{0,500}") ? address : otherwise;
    }
}
