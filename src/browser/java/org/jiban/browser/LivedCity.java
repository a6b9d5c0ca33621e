package org.jiban.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jiban.callback.Callbacks;
import org.jiban.intake.ContactAnswer;
import org.jiban.intake.Contacts;
import org.jiban.intake.NewContact;
import org.jiban.intake.Requesting;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Background;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Role;
import org.jiban.kernel.Urgency;
import org.jiban.order.Answer;
import org.jiban.order.OpenedOrder;
import org.jiban.order.OrderMother;
import org.jiban.order.Solved;
import org.jiban.order.WorkOrders;
import org.jiban.people.People;
import org.jiban.requester.SafeContact;
import org.jiban.simulation.SmallLife;
import org.jiban.support.TestApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A city with people of every role and a working week behind it, shared by the tests that look at pages. */
final class LivedCity {
    static final String STREET = "110108011";
    static final String DISTRICT = "110108";
    private static final Instant PRESENT = TestApplication.MORNING.plus(Duration.ofDays(6));
    private static final int DAYS = 4;
    private static final int CONTACTS = 120;

    private static final class Shared {
        private static final LivedCity INSTANCE = new LivedCity();
    }

    private final TestApplication application = TestApplication.fresh(Map.of());
    private int phones;
    private final Map<String, String> signedIn = new HashMap<>();
    private final String queryCode;
    private final String answered;
    private final String handled;
    private final String waiting;
    private final String linkCode;

    private LivedCity() {
        person("agent", Role.AGENT, null);
        person("dispatcher", Role.DISPATCHER, null);
        person("haidian", Role.UNIT_LEAD, DISTRICT);
        person("street", Role.HANDLER, STREET);
        person("caller", Role.CALLBACK, null);
        person("leader", Role.SUPERVISOR, null);
        person("analyst", Role.ANALYST, null);
        person("system", Role.SYSTEM_ADMIN, null);
        person("security", Role.SECURITY_ADMIN, null);
        person("audit", Role.AUDIT_ADMIN, null);
        SmallLife.live(application, PRESENT, DAYS, CONTACTS);
        ContactAnswer contact = filed("楼道里堆了很多杂物，一直没人清理，老人走路很不方便。", STREET, "150603");
        queryCode = contact.queryCode();
        OpenedOrder order = contact.orders().getFirst();
        answered = order.number();
        answered(order.id());
        linkCode = application.bean(Callbacks.class).linkCode(order.id()).orElseThrow();
        answered(new OrderMother(application).urgent(Urgency.L1).open().id());
        OpenedOrder signed =
                filed("邻居家的狗从早叫到晚，夜里也睡不好。", STREET, "150603").orders().getFirst();
        application.bean(WorkOrders.class).sign(signed.id(), OrderMother.HANDLER);
        handled = signed.number();
        waiting = filed("有件事想请你们管一管，地方我也说不清楚。", null, null).orders().getFirst().number();
        application.settle();
        findable();
    }

    /** Background work does not run by itself in tests; the search of orders needs its index. */
    private void findable() {
        application.context().getBeansOfType(Background.class).values().stream()
                .filter(each -> each.name().startsWith("search"))
                .forEach(each -> {
                    boolean more = true;
                    while (more) {
                        more = each.round();
                    }
                });
    }

    static LivedCity shared() {
        return Shared.INSTANCE;
    }

    private void person(String name, Role role, @Nullable String unit) {
        application
                .bean(People.class)
                .create(name, password(name), Set.of(role), unit, "Zhou " + name, Actor.system("test"));
    }

    private static String password(String name) {
        return "correct horse " + name;
    }

    private ContactAnswer filed(String text, @Nullable String street, @Nullable String topic) {
        phones++;
        NewContact contact = NewContact.of(
                Channel.WEB, text, new Requesting("李某", "1543300%04d".formatted(phones), false, null, SafeContact.ANY));
        return application
                .bean(Contacts.class)
                .register(
                        (street == null
                                        ? contact
                                        : contact.at(
                                                new Place(DISTRICT, street, null, null, null, null, null),
                                                "知春里小区5号楼西侧"))
                                .as(ContactType.COMPLAINT, null, topic),
                        Actor.citizen());
    }

    private void answered(long order) {
        WorkOrders orders = application.bean(WorkOrders.class);
        orders.sign(order, OrderMother.HANDLER);
        orders.contactAttempt(order, true, "约好明天上午上门", OrderMother.HANDLER);
        orders.answer(order, new Answer("杂物已经清走，楼道恢复通行，请您看看。", Solved.YES, true), OrderMother.HANDLER);
    }

    TestApplication application() {
        return application;
    }

    String address() {
        return application.address();
    }

    /** Of a contact whose order has been answered and waits for the citizen's verdict. */
    String queryCode() {
        return queryCode;
    }

    /** The number of that order. */
    String answered() {
        return answered;
    }

    /** An order that its street has signed and works on. */
    String handled() {
        return handled;
    }

    /** An order for which a person must find the unit. */
    String waiting() {
        return waiting;
    }

    /** The code of the link by which its requester may answer. */
    String linkCode() {
        return linkCode;
    }

    /** One value out of the database. */
    String value(String sql) {
        return application.bean(JdbcClient.class).sql(sql).query(String.class).single();
    }

    /** The state of a browser in which that person is signed in; null for nobody. */
    @Nullable
    String state(@Nullable String name) {
        return name == null ? null : signedIn.computeIfAbsent(name, this::signIn);
    }

    private String signIn(String name) {
        try (BrowserContext context = Browsers.chromium().newContext()) {
            Page page = context.newPage();
            page.navigate(address() + "/sign-in");
            page.fill("input[name=username]", name);
            page.fill("input[name=password]", password(name));
            page.click("form[action*='sign-in'] button[type=submit]");
            page.waitForURL(url -> !url.contains("sign-in"));
            return context.storageState();
        }
    }
}
