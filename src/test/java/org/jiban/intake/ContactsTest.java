package org.jiban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.UnitRule;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitKind;
import org.jiban.dispatch.Choice;
import org.jiban.dispatch.DispatchQueue;
import org.jiban.dispatch.DispatcherDesk;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Channel;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Place;
import org.jiban.kernel.Role;
import org.jiban.kernel.Share;
import org.jiban.kernel.Subject;
import org.jiban.order.OpenedOrder;
import org.jiban.order.Respondent;
import org.jiban.order.Stage;
import org.jiban.order.WorkOrders;
import org.jiban.requester.SafeContact;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.Test;

@JibanTest(alone = true)
class ContactsTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Actor AGENT = new Actor("account:11", Set.of(Role.AGENT), null, "agent");
    private static final Actor DISPATCHER = new Actor("account:12", Set.of(Role.DISPATCHER), null, "dispatcher");
    private static final Actor SECOND = new Actor("account:13", Set.of(Role.DISPATCHER), null, "second");

    private final TestApplication application;
    private final Contacts contacts;
    private final WorkOrders orders;
    private final DispatchQueue queue;
    private final DispatcherDesk desk;
    private final Directory directory;
    private final Catalogue catalogue;
    private final Journal journal;

    ContactsTest(
            TestApplication application,
            Contacts contacts,
            WorkOrders orders,
            DispatchQueue queue,
            DispatcherDesk desk,
            Directory directory,
            Catalogue catalogue,
            Journal journal) {
        this.application = application;
        this.contacts = contacts;
        this.orders = orders;
        this.queue = queue;
        this.desk = desk;
        this.directory = directory;
        this.catalogue = catalogue;
        this.journal = journal;
    }

    private static Requesting somebody() {
        return new Requesting(
                "王某", "15400%06d".formatted(300_000 + COUNT.incrementAndGet()), false, Share.PLACE, SafeContact.ANY);
    }

    private Unit street() {
        return directory.units(UnitKind.STREET).stream()
                .filter(Unit::ranked)
                .findFirst()
                .orElseThrow();
    }

    private Topic streetTopic() {
        return catalogue.topics().stream()
                .filter(each -> each.lead().equals(new UnitRule.OfStreet())
                        && each.assists().isEmpty()
                        && each.type() == ContactType.COMPLAINT)
                .findFirst()
                .orElseThrow();
    }

    private NewContact complaint(Requesting who) {
        return NewContact.of(Channel.PHONE, "楼道里堆了很多杂物，一直没人清理。", who)
                .at(Place.ofStreet(String.valueOf(street().district()), street().code()), null)
                .as(ContactType.COMPLAINT, null, streetTopic().code());
    }

    @Test
    void aClearComplaintIsOnTheUnitsDeskInTheSameBreath() {
        ContactAnswer answer = contacts.register(complaint(somebody()), AGENT);
        assertThat(answer.outcome()).isEqualTo(Outcome.ORDER);
        OpenedOrder order = answer.orders().getFirst();
        assertThat(order.stage()).isEqualTo(Stage.DISPATCHED);
        assertThat(order.lead()).isEqualTo(street().code());
        assertThat(order.feedbackDue()).isNotNull();
        assertThat(answer.number()).matches("12345-\\d{6}-\\d{7}");
        assertThat(answer.queryCode()).matches("\\d{4}(-[0-9A-Z]{5}){4}-[0-9A-Z]{6}");
        assertThat(journal.history(Subject.contact(answer.id()), 5))
                .singleElement()
                .satisfies(each -> assertThat(each.act()).isEqualTo("contact.received"));
        assertThat(contacts.find(answer.number(), AGENT).text()).contains("堆了很多杂物");
    }

    @Test
    void anAccusationGoesAboveTheAccused() {
        ContactAnswer answer =
                contacts.register(complaint(somebody()).against(new Respondent(street().code(), null, null)), AGENT);
        assertThat(answer.orders().getFirst().lead()).isEqualTo(street().parent());
    }

    @Test
    void whatNobodyUnderstandsWaitsForADispatcherWithItsReasonsAndItsClock() {
        ContactAnswer answer = contacts.register(NewContact.of(Channel.WEB, "啊啊啊。", somebody()), Actor.citizen());
        OpenedOrder order = answer.orders().getFirst();
        assertThat(order.stage()).isEqualTo(Stage.TO_DISPATCH);
        assertThat(order.lead()).isNull();
        assertThat(answer.reasons()).isNotEmpty();
        assertThat(Duration.between(answer.receivedAt(), order.dispatchDue())).isEqualTo(Duration.ofHours(24));
        assertThat(queue.find(order.id())).isPresent();
        desk.dispatch(
                order.id(),
                new Choice(street().code(), List.of(), streetTopic().code(), null, null, null),
                null,
                DISPATCHER);
        assertThat(orders.snapshot(order.id()).lead()).isEqualTo(street().code());
        assertThat(queue.find(order.id())).isEmpty();
    }

    @Test
    void twoDispatchersCannotTakeTheSameOrder() {
        long order = contacts.register(NewContact.of(Channel.WEB, "嗯嗯嗯。", somebody()), Actor.citizen())
                .orders()
                .getFirst()
                .id();
        queue.claim(order, DISPATCHER);
        assertThatThrownBy(() -> queue.claim(order, SECOND)).hasMessage("dispatch-claimed");
    }

    @Test
    void aDispatcherCannotSendAnAccusationToTheAccused() {
        Unit top = directory.units().stream()
                .filter(each -> each.parent() == null)
                .findFirst()
                .orElseThrow();
        long order = contacts.register(complaint(somebody()).against(new Respondent(top.code(), null, null)), AGENT)
                .orders()
                .getFirst()
                .id();
        assertThatThrownBy(() -> desk.dispatch(order, Choice.of(street().code()), null, DISPATCHER))
                .hasMessage("dispatch-to-accused");
    }

    @Test
    void aGroundIsAppliedByAPersonAndReviewedByAnother() {
        ContactAnswer answer =
                contacts.register(NewContact.of(Channel.WEB, "帮我算命看看今年运气。", somebody()), Actor.citizen());
        long order = answer.orders().getFirst().id();
        String ground = catalogue.grounds().stream()
                .filter(each -> each.needsPerson() && each.outcome().name().equals("EXPLAINED"))
                .findFirst()
                .orElseThrow()
                .code();
        desk.screenOut(order, ground, null, DISPATCHER);
        assertThat(orders.snapshot(order).stage()).isEqualTo(Stage.CLOSED);
        assertThat(contacts.find(answer.number(), AGENT).outcome()).isEqualTo(Outcome.EXPLAINED);
        OpenedOrder again = contacts.review(answer.id(), "我不同意", Actor.citizen());
        assertThat(orders.snapshot(again.id()).receivedAt()).isEqualTo(answer.receivedAt());
        assertThatThrownBy(() -> queue.claim(again.id(), DISPATCHER)).hasMessage("dispatch-by-another-person");
        assertThat(queue.claim(again.id(), SECOND).claimedBy()).isEqualTo(SECOND.code());
        assertThatThrownBy(() -> contacts.review(answer.id(), null, Actor.citizen()))
                .hasMessageStartingWith("contact-");
    }

    @Test
    void aProgramAndACitizenCannotApplyAGround() {
        NewContact plain = complaint(somebody());
        NewContact withGround = new NewContact(
                plain.channel(),
                plain.type(),
                null,
                plain.text(),
                null,
                plain.requester(),
                null,
                null,
                Place.UNKNOWN,
                List.of(),
                false,
                List.of(),
                null,
                null,
                "OUTSIDE_AREA");
        assertThatThrownBy(() -> contacts.register(withGround, Actor.citizen())).hasMessage("ground-needs-person");
        assertThat(contacts.register(withGround, AGENT).outcome()).isEqualTo(Outcome.ROUTED);
    }

    @Test
    void praiseIsThankedForAndToldToTheUnitWithoutAnOrder() {
        ContactAnswer answer = contacts.register(
                complaint(somebody())
                        .as(ContactType.PRAISE, null, null)
                        .against(new Respondent(street().code(), null, null)),
                AGENT);
        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.orders()).isEmpty();
        assertThat(journal.history(Subject.contact(answer.id()), 1)
                        .getFirst()
                        .facts()
                        .get("praised")
                        .asString())
                .isEqualTo(street().code());
    }

    @Test
    void askingAboutAnOrderIsAContactOfItsOwn() {
        String number = contacts.register(complaint(somebody()), AGENT)
                .orders()
                .getFirst()
                .number();
        ContactAnswer told =
                contacts.register(new AboutOrder(number, AboutOrder.Deed.TELL, null, Channel.PHONE, null), AGENT);
        ContactAnswer urged =
                contacts.register(new AboutOrder(number, AboutOrder.Deed.URGE, null, Channel.PHONE, null), AGENT);
        ContactAnswer added =
                contacts.register(new AboutOrder(number, AboutOrder.Deed.ADD, "在三单元门口", Channel.PHONE, null), AGENT);
        assertThat(told.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(urged.outcome()).isEqualTo(Outcome.URGED);
        assertThat(added.outcome()).isEqualTo(Outcome.JOINED);
        assertThat(orders.snapshot(orders.idOf(number).orElseThrow()).repeat()).isEqualTo(1);
    }

    @Test
    void theQueryCodeOpensItsContactHoweverItIsTyped() {
        ContactAnswer answer = contacts.register(complaint(somebody()), AGENT);
        String typed = answer.queryCode().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(contacts.idOfCode(typed)).contains(answer.id());
        assertThat(contacts.idOfCode("2611-AAAAA-AAAAA-AAAAA-AAAAA-AAAAAA")).isEmpty();
        assertThat(contacts.takeCode(answer.id())).contains(answer.queryCode());
        assertThat(contacts.takeCode(answer.id())).isEmpty();
    }

    @Test
    void aPlaceThatContradictsItselfAndAnEmptyTextAreRefusedNamingTheField() {
        String other = directory.districts().stream()
                .filter(each -> !each.code().equals(street().district()))
                .findFirst()
                .orElseThrow()
                .code();
        NewContact wrong = complaint(somebody()).at(Place.ofStreet(other, street().code()), null);
        assertThatThrownBy(() -> contacts.register(wrong, AGENT))
                .isInstanceOfSatisfying(
                        BadInput.class, each -> assertThat(each.field()).startsWith("place."));
        assertThatThrownBy(() -> contacts.register(NewContact.of(Channel.API, "  ", somebody()), AGENT))
                .isInstanceOfSatisfying(
                        BadInput.class, each -> assertThat(each.field()).isEqualTo("text"));
    }

    @Test
    void unitsDoNotSeeContacts() {
        ContactAnswer answer = contacts.register(complaint(somebody()), AGENT);
        Actor unit = new Actor("account:14", Set.of(Role.HANDLER), street().code(), "handler");
        assertThatThrownBy(() -> contacts.find(answer.number(), unit)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoAsksToStayConfidentialSharesNothing() {
        Requesting who = new Requesting("王某", "15400399999", true, Share.CONTACT, SafeContact.ANY);
        ContactAnswer answer = contacts.register(complaint(who), AGENT);
        assertThat(orders.snapshot(answer.orders().getFirst().id()).share()).isEqualTo(Share.NONE);
    }

    @Test
    void aDistrictThatDoesNotSendOnInAQuarterOfTheLimitIsSeenByADispatcher() {
        Place district = new Place(street().district(), null, null, null, null, null, null);
        long order = contacts.register(complaint(somebody()).at(district, null), AGENT)
                .orders()
                .getFirst()
                .id();
        application.settle();
        var unitDue = orders.snapshot(order).unitDue();
        assertThat(unitDue).isNotNull();
        Duration limit = Duration.between(application.clock().instant(), unitDue);
        application.clock().tick(limit.dividedBy(4).plusSeconds(1));
        application.settle();
        assertThat(queue.find(order)).isPresent();
    }
}
