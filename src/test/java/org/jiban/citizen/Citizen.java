package org.jiban.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiban.support.Http;
import org.jiban.support.TestApplication;

/** Somebody with a browser that runs no script. */
final class Citizen {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("\\d{4}(?:-[0-9A-Z]{5}){4}-[0-9A-Z]{6}");
    private static final Pattern NUMBER = Pattern.compile("12345-\\d{6}-\\d{7}");

    final Http http;

    Citizen(TestApplication application) {
        http = new Http(application);
    }

    static String phone() {
        return "15400%06d".formatted(900_000 + COUNT.incrementAndGet());
    }

    /** Opens a page, fills its form and sends it, with every hidden field of the page. */
    Http.Answer fill(String page, String action, Map<String, String> fields) {
        String body = http.get(page).body();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", Http.hidden(body, "_csrf"));
        String key = Http.hidden(body, "onceKey");
        all.putIfAbsent("onceKey", key.isEmpty() ? "an-older-page-" + COUNT.incrementAndGet() : key);
        return http.submit(action, all);
    }

    Http.Answer says(String text) {
        return fill("/appeal", "/appeal", Map.of("text", text));
    }

    Http.Answer at(Map<String, String> fields) {
        return at(fields, List.of());
    }

    Http.Answer at(Map<String, String> fields, List<Http.File> files) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", Http.hidden(http.get("/appeal/place").body(), "_csrf"));
        return http.multipart("/appeal/place", all, files);
    }

    Http.Answer is(Map<String, String> fields) {
        return fill("/appeal/self", "/appeal/self", fields);
    }

    Http.Answer sends() {
        return fill("/appeal/review", "/appeal/review", Map.of());
    }

    /** Files an appeal from the first step to the receipt and returns the receipt's page. */
    String files(String text, String address) {
        assertThat(says(text).location()).isEqualTo("/appeal/place");
        Http.Answer placed = at(Map.of("address", address));
        if (placed.location().contains("#which")) {
            placed = at(Map.of("address", address, "choice", "UNSURE"));
        }
        assertThat(placed.location()).as(placed.body()).isEqualTo("/appeal/self");
        assertThat(is(Map.of("phone", phone(), "name", "赵女士", "share", "PLACE")).location())
                .isEqualTo("/appeal/review");
        Http.Answer sent = sends();
        assertThat(sent.location()).as(sent.body()).isEqualTo("/appeal/receipt");
        return http.get("/appeal/receipt").body();
    }

    /** Goes on from the receipt to the page where the appeal is followed. */
    String follows() {
        assertThat(fill("/appeal/receipt", "/appeal/receipt/following", Map.of())
                        .location())
                .isEqualTo("/follow");
        return http.get("/follow").body();
    }

    static String code(String page) {
        return first(CODE, page);
    }

    static String number(String page) {
        return first(NUMBER, page);
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group();
    }
}
