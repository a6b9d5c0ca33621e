package org.jiban.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Simple values of a query, read without the container's parser, which gives up on queries that are malformed. */
final class Query {
    private Query() {}

    /** The value of a parameter made of letters, digits and hyphens; null when there is none such. */
    static @Nullable String value(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        if (query == null) {
            return null;
        }
        Matcher found = Pattern.compile("(?:^|&)" + name + "=([A-Za-z0-9-]{1,60})(?:&|$)")
                .matcher(query);
        return found.find() ? found.group(1) : null;
    }
}
