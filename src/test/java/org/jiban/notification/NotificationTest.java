package org.jiban.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiban.intake.ContactAnswer;
import org.jiban.intake.Contacts;
import org.jiban.intake.NewContact;
import org.jiban.intake.Outcome;
import org.jiban.intake.Requesting;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Channel;
import org.jiban.kernel.City;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Role;
import org.jiban.kernel.Share;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.notification.Recipient.Kind;
import org.jiban.notification.SimulatedPhones.Received;
import org.jiban.order.Answer;
import org.jiban.order.Solved;
import org.jiban.order.WorkOrders;
import org.jiban.requester.Requesters;
import org.jiban.requester.SafeContact;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.jiban.telephony.CallEvent;
import org.jiban.telephony.Calls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What people are told, when, and what never stands in it. */
@JibanTest(alone = true)
class NotificationTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final AtomicInteger WEEKS = new AtomicInteger();
    private static final String STREET = "110108011";
    private static final String SECRET = "楼道里堆了很多犬笼，一直没人清理";
    private static final Actor AGENT = new Actor("account:701", Set.of(Role.AGENT), null, "agent");
    private static final Actor HANDLER = new Actor("account:702", Set.of(Role.HANDLER), STREET, "handler");
    private static final Actor EXCHANGE = new Actor("account:703", Set.of(Role.API_CLIENT), null, "exchange");

    private final TestApplication application;
    private final Contacts contacts;
    private final WorkOrders orders;
    private final Messages messages;
    private final SimulatedPhones phones;
    private final JdbcClient jdbc;

    NotificationTest(
            TestApplication application,
            Contacts contacts,
            WorkOrders orders,
            Messages messages,
            SimulatedPhones phones,
            JdbcClient jdbc) {
        this.application = application;
        this.contacts = contacts;
        this.orders = orders;
        this.messages = messages;
        this.phones = phones;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void inTheMorning() {
        application.clock().set(TestApplication.MORNING.plus(Duration.ofDays(7L * WEEKS.getAndIncrement())));
    }

    private static String phone() {
        return "15400%06d".formatted(970_000 + COUNT.incrementAndGet());
    }

    private static Requesting somebody(SafeContact safe) {
        return new Requesting("周某", phone(), false, Share.NONE, safe);
    }

    private ContactAnswer complains(Requesting who) {
        return contacts.register(
                NewContact.of(Channel.PHONE, SECRET, who)
                        .at(new Place("110108", STREET, null, null, null, null, null), "知春里 5 号楼")
                        .as(ContactType.COMPLAINT, null, "150603"),
                AGENT);
    }

    private void everythingGoesOut() {
        application.settle();
        while (application.bean(Outbox.class).round()) {
            // the next messages
        }
    }

    private List<String> textsAbout(String number) {
        return phones.about(number).stream().map(Received::text).toList();
    }

    private List<Message> messagesTo(Recipient to) {
        return jdbc.sql("SELECT * FROM message ORDER BY id").query(Messages::message).list().stream()
                .filter(each -> each.to().equals(to))
                .toList();
    }

    @Test
    void whoeverCallsGetsNumberAndQueryCodeOnceAndNeverTheirOwnWords() {
        ContactAnswer answer = complains(somebody(SafeContact.ANY));
        everythingGoesOut();
        assertThat(textsAbout(answer.number()))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(answer.number(), answer.queryCode(), "/follow")
                        .doesNotContain("犬笼", "知春里", "{"));
        assertThat(contacts.takeCode(answer.id()))
                .as("the code is taken when it is sent")
                .isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM message WHERE values::text LIKE :code")
                        .param("code", "%" + answer.queryCode() + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(textsAbout(answer.orders().getFirst().number())).anyMatch(text -> text.contains("中关村街道"));
    }

    @Test
    void anAnswerAtOnceAndAnExplanationHaveReceiptsOfTheirOwn() {
        ContactAnswer asked = contacts.register(
                NewContact.of(Channel.WEB, "请问怎么打12345反映问题？", somebody(SafeContact.ANY)), Actor.citizen());
        assertThat(asked.outcome()).isEqualTo(Outcome.ANSWERED);
        ContactAnswer elsewhere = contacts.register(outside(), AGENT);
        everythingGoesOut();
        assertThat(textsAbout(asked.number()))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("已答复", asked.queryCode()));
        assertThat(textsAbout(elsewhere.number()))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("其他途径", "复核", elsewhere.queryCode()));
    }

    private NewContact outside() {
        return new NewContact(
                Channel.PHONE,
                ContactType.COMPLAINT,
                null,
                "外地的一件事，想请你们管。",
                null,
                somebody(SafeContact.ANY),
                null,
                null,
                Place.UNKNOWN,
                List.of(),
                false,
                List.of(),
                null,
                null,
                "OUTSIDE_AREA");
    }

    @Test
    void whoAsksNeverToBeContactedIsNotAndWhoLeftNoPhoneCannotBe() {
        ContactAnswer never = complains(somebody(new SafeContact(SafeContact.Way.NEVER, null, null)));
        ContactAnswer nobody = complains(Requesting.ANONYMOUS);
        everythingGoesOut();
        assertThat(messages.about(Subject.contact(never.id()))).isEmpty();
        assertThat(messages.about(Subject.contact(nobody.id())))
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo(MessageState.NO_WAY));
        assertThat(textsAbout(nobody.number())).isEmpty();
    }

    @Test
    void atNightMessagesWaitUnlessSomethingIsDangerous() {
        Instant night = application.clock().instant().plus(Duration.ofHours(13)); // 23:00
        application.clock().set(night);
        ContactAnswer calm = complains(somebody(SafeContact.ANY));
        ContactAnswer danger = contacts.register(
                NewContact.of(Channel.PHONE, "楼下着火了，烟很大。", somebody(SafeContact.ANY))
                        .at(new Place("110108", STREET, null, null, null, null, null), null),
                AGENT);
        everythingGoesOut();
        assertThat(textsAbout(calm.number())).isEmpty();
        assertThat(textsAbout(danger.number())).isNotEmpty();
        application.clock().set(night.plus(Duration.ofHours(9)));
        everythingGoesOut();
        assertThat(textsAbout(calm.number())).isNotEmpty();
    }

    @Test
    void aMissedCallIsApologisedForOnce() {
        String phone = phone();
        abandoned(phone, 120);
        abandoned(phone, 30);
        everythingGoesOut();
        long requester = application.bean(Requesters.class).byPhone(phone).orElseThrow();
        assertThat(messagesTo(new Recipient.Requester(requester)))
                .singleElement()
                .satisfies(each -> assertThat(each.template()).isEqualTo("MISSED_CALL"));
        assertThat(phones.latest(50))
                .filteredOn(each -> each.to().equals(new Recipient.Requester(requester)))
                .singleElement()
                .satisfies(each -> assertThat(each.text()).contains("没有接通", "/appeal"));
    }

    private void abandoned(String phone, int secondsAgo) {
        String call = "note-" + COUNT.incrementAndGet();
        Instant at = application.clock().instant().minusSeconds(secondsAgo);
        Calls calls = application.bean(Calls.class);
        calls.take(new CallEvent(call, CallEvent.Kind.OFFERED, at, "main", phone, null, null), EXCHANGE);
        calls.take(
                new CallEvent(call, CallEvent.Kind.ABANDONED, at.plusSeconds(20), "main", phone, null, null), EXCHANGE);
    }

    @Test
    void anUnsignedUrgentOrderClimbsFromTheDutyPhoneToTheHeadToTheDistrict() {
        ContactAnswer danger = contacts.register(
                NewContact.of(Channel.PHONE, "楼道里闻到煤气味，很浓。", somebody(SafeContact.ANY))
                        .at(new Place("110108", STREET, null, null, null, null, null), null)
                        .as(ContactType.HELP, null, "150603"),
                AGENT);
        var order = danger.orders().getFirst();
        assertThat(order.lead()).as(danger.reasons().toString()).isEqualTo(STREET);
        for (int i = 0; i < 12; i++) {
            application.clock().tick(Duration.ofMinutes(2));
            everythingGoesOut();
        }
        List<Recipient> told = messages.about(Subject.order(order.id())).stream()
                .filter(each -> each.template().startsWith("UNSIGNED"))
                .map(Message::to)
                .toList()
                .reversed();
        assertThat(told)
                .containsExactly(
                        new Recipient.Post(STREET, Kind.DUTY),
                        new Recipient.Post(STREET, Kind.LEAD),
                        new Recipient.Post("110108", Kind.DUTY));
        assertThat(textsAbout(order.number()))
                .filteredOn(text -> text.contains("没有签收"))
                .hasSize(3)
                .noneMatch(text -> text.contains("煤气"));
    }

    @Test
    void ordersPastHalfAndFourFifthsOfTheirLimitComeAsOneDigestForAUnit() {
        var first = complains(somebody(SafeContact.ANY)).orders().getFirst();
        complains(somebody(SafeContact.ANY));
        application.clock().tick(Duration.ofDays(4));
        everythingGoesOut();
        Recipient desk = new Recipient.Post(STREET, Kind.DESK);
        List<Message> half = messagesTo(desk);
        assertThat(half).filteredOn(each -> percent(each, "50")).isNotEmpty();
        Message last = half.getLast();
        assertThat(Integer.parseInt(last.values().get("count"))).isGreaterThanOrEqualTo(2);
        orders.sign(first.id(), HANDLER);
        orders.contactAttempt(first.id(), true, null, HANDLER);
        orders.answer(first.id(), new Answer("已经清走。", Solved.YES, false), HANDLER);
        application.clock().tick(Duration.ofDays(2));
        everythingGoesOut();
        assertThat(messagesTo(desk)).filteredOn(each -> percent(each, "80")).isNotEmpty();
    }

    private static boolean percent(Message message, String mark) {
        return mark.equals(message.values().get("percent"));
    }

    @Test
    void aWayThatIsDownIsTriedAgainLaterAndTheCodeIsKeptUntilItIsOut() {
        ContactAnswer answer = complains(somebody(SafeContact.ANY));
        application.settle();
        var broken = new Broken();
        Outbox outbox = outbox(broken);
        outbox.round();
        Message waiting = messages.about(Subject.contact(answer.id())).getFirst();
        assertThat(waiting.state()).isEqualTo(MessageState.QUEUED);
        assertThat(waiting.tries()).isEqualTo(1);
        outbox.round();
        assertThat(messages.about(Subject.contact(answer.id())).getFirst().tries())
                .as("not before a minute has passed")
                .isEqualTo(1);
        application.clock().tick(Duration.ofMinutes(2));
        everythingGoesOut();
        assertThat(textsAbout(answer.number())).singleElement().asString().contains(answer.queryCode());
        assertThat(messages.about(Subject.contact(answer.id())).getFirst().state())
                .isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void whatCannotGoOutInTheEndIsFailedAndSeen() {
        ContactAnswer answer = complains(somebody(SafeContact.ANY));
        application.settle();
        Outbox outbox = outbox(new Broken());
        for (int i = 0; i < 5; i++) {
            outbox.round();
            application.clock().tick(Duration.ofMinutes(121));
        }
        assertThat(messages.about(Subject.contact(answer.id())).getFirst().state())
                .isEqualTo(MessageState.FAILED);
        assertThat(messages.troubles(application.clock().instant()).get("failed"))
                .isPositive();
    }

    private Outbox outbox(Gateway gateway) {
        return new Outbox(
                messages,
                application.bean(Templates.class),
                gateway,
                application.bean(Wording.class),
                contacts,
                application.bean(Journal.class),
                application.bean(Transactions.class),
                application.bean(Clock.class),
                application.bean(City.class));
    }

    /** A provider that is down. */
    private static final class Broken implements Gateway {
        @Override
        public String way() {
            return "broken";
        }

        @Override
        public boolean deliver(Message message, String text, Instant now) {
            throw new IllegalStateException("down");
        }
    }

    @Test
    void mailGoesToTheProviderAndToPostsOfUnits() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            var gateway = new MailGateway(
                    sender,
                    application.bean(Requesters.class),
                    "hotline@example.org",
                    "{phone}@sms.example.org",
                    "{unit}-{post}@example.org");
            String phone = phone();
            ContactAnswer answer = complains(new Requesting("吴某", phone, false, Share.NONE, SafeContact.ANY));
            application.settle();
            Message receipt = messages.about(Subject.contact(answer.id())).getFirst();
            assertThat(gateway.deliver(receipt, "收到", application.clock().instant()))
                    .isTrue();
            Message alarm = new Message(
                    1,
                    new Recipient.Post(STREET, Kind.DUTY),
                    receipt.about(),
                    "n",
                    "UNSIGNED",
                    1,
                    Map.of(),
                    MessageState.QUEUED,
                    0,
                    Instant.EPOCH,
                    null);
            assertThat(gateway.deliver(alarm, "请签收", application.clock().instant()))
                    .isTrue();
            var mails = server.getReceivedMessages();
            assertThat(mails).hasSize(2);
            assertThat(mails[0].getAllRecipients()[0]).hasToString(phone + "@sms.example.org");
            assertThat(mails[1].getAllRecipients()[0]).hasToString(STREET + "-duty@example.org");
        } finally {
            server.stop();
        }
    }

    @Test
    void thePhonesPageShowsWhatWasSentMasked() {
        String phone = phone();
        ContactAnswer answer = complains(new Requesting("郑某", phone, false, Share.NONE, SafeContact.ANY));
        everythingGoesOut();
        TestPeople people = new TestPeople(application);
        Http agent = people.staff(Role.AGENT);
        String page = agent.get("/phones?number=" + answer.number()).body();
        assertThat(page).contains(answer.number(), "154****").doesNotContain(phone, "犬笼");
        assertThat(agent.get("/phones").status()).isEqualTo(200);
        assertThat(agent.get("/phones?number=nothing").body()).contains("还没有短信");
        assertThat(people.of(Role.HANDLER, STREET).get("/phones").status()).isEqualTo(403);
    }
}
