package org.jiban.order;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.people.Account;
import org.jiban.people.People;
import org.jiban.support.Http;
import org.jiban.support.TestApplication;
import org.jspecify.annotations.Nullable;

/** Somebody who reads pages in a browser and sends their forms. */
public final class OrderReader {
    private static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Http http;
    private final Account account;

    private OrderReader(Http http, Account account) {
        this.http = http;
        this.account = account;
    }

    static OrderReader of(TestApplication application, Role role, @Nullable String unit) {
        String name = "reader-" + COUNT.incrementAndGet();
        Account account = application
                .bean(People.class)
                .create(name, PASSWORD, Set.of(role), unit, "读者" + name, Actor.system("test"));
        Http http = new Http(application);
        http.signIn(name, PASSWORD);
        return new OrderReader(http, account);
    }

    Account account() {
        return account;
    }

    Http http() {
        return http;
    }

    Http.Answer get(String path) {
        return http.get(path);
    }

    /** The hidden fields of the form on {@code page} that goes to {@code action}. */
    Map<String, String> hidden(String page, String action) {
        String body = http.get(page).body();
        Matcher form = Pattern.compile("(?s)<form[^>]*action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>")
                .matcher(body);
        if (!form.find()) {
            throw new AssertionError("No form to " + action + " on " + page + "\n" + body);
        }
        Map<String, String> fields = new HashMap<>();
        Pattern.compile("name=\"(_csrf|onceKey)\" value=\"([^\"]+)\"")
                .matcher(form.group(1))
                .results()
                .forEach(each -> fields.put(each.group(1), each.group(2)));
        return fields;
    }

    /** Opens a page and sends its form to {@code action}. */
    Http.Answer send(String page, String action, Map<String, String> fields) {
        Map<String, String> all = hidden(page, action);
        all.putAll(fields);
        return http.submit(action, all);
    }
}
