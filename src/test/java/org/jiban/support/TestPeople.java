package org.jiban.support;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.people.Account;
import org.jiban.people.People;
import org.jspecify.annotations.Nullable;

/** People who can knock at the API of a test application, each with an account and a token of their own. */
public final class TestPeople {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Actor MAKER = Actor.system("test");

    private final TestApplication application;

    public TestPeople(TestApplication application) {
        this.application = application;
    }

    /** Somebody of the hotline. */
    public Http staff(Role role) {
        return of(role, null);
    }

    /** Somebody of a unit. */
    public Http of(Role role, @Nullable String unit) {
        People people = application.bean(People.class);
        String username = "person-" + COUNT.incrementAndGet();
        Account account = people.create(username, "correct horse " + username, Set.of(role), unit, username, MAKER);
        return new Http(application).bearer(people.issueToken(account.id(), "test", null, MAKER));
    }
}
