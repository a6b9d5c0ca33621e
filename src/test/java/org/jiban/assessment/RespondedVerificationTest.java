package org.jiban.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiban.support.TamperedApplication.asSuperuser;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiban.assessment.RespondedVerification.Kind;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.support.Http;
import org.jiban.support.TamperedApplication;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.jiban.telephony.CallEvent;
import org.jiban.telephony.Calls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way a contact or a call can get lost is planted and found, by its name. */
class RespondedVerificationTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Actor EXCHANGE = new Actor("account:exchange", Set.of(Role.API_CLIENT), null, "exchange");

    private final TestApplication application = TamperedApplication.shared();
    private final RespondedVerification verification = application.bean(RespondedVerification.class);
    private final Http agent = new TestPeople(application).staff(Role.AGENT);

    @BeforeEach
    void inTheMorning() {
        application.clock().set(TestApplication.MORNING);
    }

    private record Lost(Kind kind, String fault, String name) {}

    private Set<Lost> lost() {
        Set<Lost> lost = new HashSet<>();
        verification
                .verify()
                .findings()
                .forEach(each -> each.names().forEach(name -> lost.add(new Lost(each.kind(), each.fault(), name))));
        return lost;
    }

    private Set<Lost> lostBy(Runnable planting) {
        Set<Lost> before = lost();
        planting.run();
        Set<Lost> after = lost();
        after.removeAll(before);
        return after;
    }

    private String complaint() {
        return contact("COMPLAINT", "楼上天天半夜装修，吵得没法睡", "150603");
    }

    private String contact(String type, String text, @Nullable String topic) {
        Http.Answer answer = agent.post("/api/v1/contacts", """
                {"channel":"PHONE","type":"%s","text":"%s",%s
                 "requester":{"name":"试一试","phone":"1540066%04d"},"place":{"district":"110108","street":"110108011"}}""".formatted(
                        type, text, topic == null ? "" : "\"topicCode\":\"" + topic + "\",", COUNT.incrementAndGet()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("number").asString();
    }

    private long call(CallEvent.Kind end, @Nullable String phone) {
        String name = "responded-" + COUNT.incrementAndGet();
        Calls calls = application.bean(Calls.class);
        var now = application.clock().instant();
        calls.take(
                new CallEvent(name, CallEvent.Kind.OFFERED, now.minusSeconds(40), "main", phone, null, null), EXCHANGE);
        return calls.take(new CallEvent(name, end, now, "main", phone, null, null), EXCHANGE)
                .id();
    }

    @Test
    void everythingReceivedOverTheApiWasRespondedTo() {
        assertThat(lostBy(() -> {
                    complaint();
                    contact("PRAISE", "居委会的同志很热心，谢谢", null);
                    contact("CONSULT", "请问居住证怎么办理", null);
                    call(CallEvent.Kind.ABANDONED, "15400660001");
                    call(CallEvent.Kind.ABANDONED, "15400660001");
                    call(CallEvent.Kind.ABANDONED, null);
                }))
                .isEmpty();
        assertThat(verification.verify().ways().keySet())
                .contains("CONTACT.ORDER", "CONTACT.ANSWERED", "CALL.WAITING", "CALL.JOINED", "CALL.NO_NUMBER");
    }

    @Test
    void aContactWhoseOrderIsGoneIsNamed() {
        String number = complaint();
        assertThat(lostBy(() -> asSuperuser("DELETE FROM entry WHERE act = 'order.opened' AND facts ->> 'contact' ="
                        + " (SELECT id::text FROM contact WHERE number = '" + number + "')")))
                .containsExactly(new Lost(Kind.CONTACT, "order-missing", number));
    }

    @Test
    void aContactThatWasAnsweredWithNothingIsNamed() {
        String number = contact("PRAISE", "社区医院的大夫特别耐心，表扬一下", null);
        assertThat(lostBy(() -> change(number, "jsonb_set(facts, '{type}', '\"CONSULT\"')")))
                .containsExactly(new Lost(Kind.CONTACT, "answer-missing", number));
    }

    @Test
    void aContactThatWasJoinedToNothingOrExplainedWithoutGroundIsNamed() {
        String joined = complaint();
        String explained = complaint();
        assertThat(lostBy(() -> {
                    change(joined, "facts || '{\"outcome\":\"JOINED\"}'");
                    change(explained, "facts || '{\"outcome\":\"EXPLAINED\"}'");
                }))
                .containsExactlyInAnyOrder(
                        new Lost(Kind.CONTACT, "merge-missing", joined),
                        new Lost(Kind.CONTACT, "ground-missing", explained));
    }

    @Test
    void aContactTheJournalDoesNotKnowIsNamed() {
        String number = contact("PRAISE", "路灯修得真快，谢谢", null);
        assertThat(lostBy(() -> asSuperuser(
                        "DELETE FROM entry WHERE act = 'contact.received' AND facts ->> 'number' = '" + number + "'")))
                .containsExactly(new Lost(Kind.CONTACT, "entry-missing", number));
    }

    @Test
    void anOpenOrderThatFellOffEveryDeskIsNamed() {
        String contact = complaint();
        List<Lost> lost = List.copyOf(lostBy(() -> asSuperuser("DELETE FROM desk WHERE order_id IN"
                + " (SELECT id FROM work_order WHERE contact_number = '" + contact + "')")));
        assertThat(lost).hasSize(1);
        assertThat(lost.getFirst().fault()).isEqualTo("order-on-no-desk");
    }

    @Test
    void anAbandonedCallThatNobodyWillCallBackIsNamed() {
        long call = call(CallEvent.Kind.ABANDONED, "15400669999");
        assertThat(lostBy(() -> asSuperuser("DELETE FROM missed_call WHERE call_id = " + call)))
                .containsExactly(new Lost(Kind.CALL, "call-back-missing", String.valueOf(call)));
    }

    @Test
    void aCallBackThatIsSaidToHaveReachedSomebodyWhomNobodyCalledIsNamed() {
        long call = call(CallEvent.Kind.ABANDONED, null);
        assertThat(lostBy(() -> asSuperuser("UPDATE entry SET facts = facts || '{\"end\":\"REACHED\"}'"
                        + " WHERE act = 'call.call-back-ended' AND subject_id = " + call)))
                .containsExactly(new Lost(Kind.CALL, "call-back-missing", String.valueOf(call)));
    }

    private static void change(String number, String facts) {
        asSuperuser("UPDATE entry SET facts = " + facts + " WHERE act = 'contact.received' AND facts ->> 'number' = '"
                + number + "'");
    }
}
