package org.jiban.order;

import java.util.List;
import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Ids;
import org.jiban.kernel.MovableClock;
import org.jiban.kernel.Place;
import org.jiban.kernel.Role;
import org.jiban.kernel.Share;
import org.jiban.kernel.Transactions;
import org.jiban.kernel.Urgency;
import org.jiban.requester.Caller;
import org.jiban.requester.KnownRequester;
import org.jiban.requester.Requesters;
import org.jiban.requester.SafeContact;
import org.jiban.support.TestApplication;
import org.jspecify.annotations.Nullable;

/** Orders and people for tests: a leaking compound in a street, its unit, an assisting enterprise, the hotline. */
public final class OrderMother {
    public static final String STREET = "110108011";
    public static final String OTHER_STREET = "110105015";
    public static final String DISTRICT = "110108";
    public static final String WATER = "ent-water-central";
    public static final String NAME = "欧阳试真";

    public static final Actor AGENT = staff("501", Role.AGENT);
    public static final Actor DISPATCHER = staff("502", Role.DISPATCHER);
    public static final Actor CALLER = staff("503", Role.CALLBACK);
    public static final Actor SUPERVISOR = staff("504", Role.SUPERVISOR);
    public static final Actor HANDLER = of(STREET, "601", Role.HANDLER);
    public static final Actor ASSISTANT = of(WATER, "602", Role.HANDLER);
    public static final Actor STRANGER = of(OTHER_STREET, "603", Role.UNIT_LEAD);

    private static int phones = 10_000_000;

    private final TestApplication application;
    private Share share = Share.NONE;
    private boolean confidential;
    private SafeContact safeContact = SafeContact.ANY;
    private @Nullable Respondent respondent;
    private Urgency urgency = Urgency.L3;
    private List<String> assists = List.of();
    private boolean dispatched = true;
    private boolean anonymous;
    private String lead = STREET;
    private String topic = "100101";
    private DispatchKind kind = DispatchKind.DIRECT;
    private String phone = "";

    public OrderMother(TestApplication application) {
        this.application = application;
    }

    public static Actor staff(String account, Role role) {
        return new Actor("account:" + account, Set.of(role), null, role.name());
    }

    public static Actor of(String unit, String account, Role role) {
        return new Actor("account:" + account, Set.of(role), unit, role.name());
    }

    public OrderMother share(Share chosen) {
        share = chosen;
        return this;
    }

    public OrderMother confidential() {
        confidential = true;
        return this;
    }

    public OrderMother safely(SafeContact wish) {
        safeContact = wish;
        return this;
    }

    public OrderMother against(Respondent whom) {
        respondent = whom;
        return this;
    }

    public OrderMother urgent(Urgency chosen) {
        urgency = chosen;
        return this;
    }

    public OrderMother assistedBy(String... units) {
        assists = List.of(units);
        return this;
    }

    public OrderMother ledBy(String unit) {
        lead = unit;
        return this;
    }

    public OrderMother about(String code) {
        topic = code;
        return this;
    }

    public OrderMother asBackstop() {
        kind = DispatchKind.DISTRICT;
        lead = DISTRICT;
        return this;
    }

    public OrderMother undispatched() {
        dispatched = false;
        return this;
    }

    public OrderMother anonymous() {
        anonymous = true;
        return this;
    }

    /** The phone the last order's requester was registered with. */
    public String phone() {
        return phone;
    }

    public Assignment assignment() {
        return new Assignment(lead, assists, kind, "topic", 1);
    }

    /** What would be opened. */
    public NewOrder order() {
        phone = "154" + (phones++);
        Caller caller = anonymous ? Caller.ANONYMOUS : new Caller(NAME, phone, confidential, safeContact);
        KnownRequester known = application
                .bean(Transactions.class)
                .inOne(() -> application.bean(Requesters.class).register(caller));
        return orderOf(known);
    }

    public NewOrder orderOf(KnownRequester known) {
        return new NewOrder(
                application.bean(Ids.class).next(),
                "12345-261124-9999999",
                known.id(),
                known.key(),
                Channel.PHONE,
                ContactType.COMPLAINT,
                topic,
                urgency,
                Place.ofStreet(DISTRICT, STREET),
                share,
                confidential,
                safeContact,
                respondent,
                new OrderWords("楼道漏水没人管", "我叫" + NAME + "，电话" + phone + "，楼道漏水三天了", "甲单元乙室").hiding(NAME, phone),
                application.bean(MovableClock.class).instant(),
                24,
                1,
                dispatched ? assignment() : null,
                dispatched ? List.of() : List.of("topic-unsure"));
    }

    public OpenedOrder open() {
        return application.bean(WorkOrders.class).open(List.of(order()), AGENT).getFirst();
    }
}
