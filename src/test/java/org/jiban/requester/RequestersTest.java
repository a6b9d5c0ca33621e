package org.jiban.requester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.support.JibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JibanTest
class RequestersTest {
    private final Requesters requesters;
    private final ContentKeys contentKeys;
    private final JdbcClient jdbc;

    RequestersTest(Requesters requesters, ContentKeys contentKeys, JdbcClient jdbc) {
        this.requesters = requesters;
        this.contentKeys = contentKeys;
        this.jdbc = jdbc;
    }

    @Test
    void aPhoneIsOnePersonHoweverItIsTyped() {
        KnownRequester first = requesters.register(new Caller("王建华", "15499000001", false));
        KnownRequester again = requesters.register(new Caller(null, "+86 154-9900-0001", false));
        assertThat(first.seenBefore()).isFalse();
        assertThat(again.seenBefore()).isTrue();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(requesters.byPhone("１５４９９０００００１")).contains(first.id());
        assertThat(requesters.byPhone("15499000009")).isEmpty();
    }

    @Test
    void anAnonymousCallerIsSomebodyNewEachTime() {
        KnownRequester one = requesters.register(Caller.ANONYMOUS);
        KnownRequester two = requesters.register(new Caller("  ", null, false));
        assertThat(one.id()).isNotEqualTo(two.id());
        assertThat(requesters.masked(one.id()).phone()).isNull();
    }

    @Test
    void colleaguesSeeMaskedForms() {
        long id = requesters.register(new Caller("王建华", "15499000427", true)).id();
        Masked masked = requesters.masked(Set.of(id, 1L)).get(id);
        assertThat(masked).isEqualTo(new Masked("王**", "154****0427", true, SafeContact.ANY, false));
        assertThat(requesters.masked(List.of())).isEmpty();
    }

    @Test
    void textsAreOpenedWithTheKeyStoredBesideThemAndNeverLookTheSame() {
        KnownRequester requester = requesters.register(new Caller("王建华", "15499000002", false));
        byte[] sealed = requester.key().seal("家里暖气不热🔥");
        assertThat(requester.key().seal("家里暖气不热🔥")).isNotEqualTo(sealed);
        assertThat(contentKeys.open(requester.id(), contentKey(requester.id()), sealed))
                .isEqualTo("家里暖气不热🔥");
    }

    @Test
    void anAlteredOrForeignTextDoesNotOpen() {
        KnownRequester one = requesters.register(new Caller("王建华", "15499000003", false));
        KnownRequester two = requesters.register(new Caller("李秀兰", "15499000004", false));
        byte[] sealed = one.key().seal("暖气不热");
        assertThatThrownBy(() -> two.key().text(sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> one.key().text(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyMovedToAnotherPersonDoesNotOpen(VaultKeys keys) {
        KnownRequester one = requesters.register(new Caller("王建华", "15499000005", false));
        assertThatThrownBy(() -> keys.unwrapContent(one.id() + 1, contentKey(one.id())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherNameUnderAKnownPhoneIsKept() {
        long id = requesters.register(new Caller("王建华", "15499000006", false)).id();
        requesters.register(new Caller("李秀兰", "15499000006", false));
        assertThat(requesters.masked(id).name()).isEqualTo("李**");
        Revealed revealed = requesters.reveal(id, Purpose.VERIFICATION, null, Staff.agent());
        assertThat(revealed).isEqualTo(new Revealed("李秀兰", "15499000006"));
    }

    @Test
    void wishesGrowByContactsAndAreTakenBackOnlyWhenAsked() {
        SafeContact evenings = SafeContact.within(LocalTime.of(18, 0), LocalTime.of(20, 30));
        long id = requesters
                .register(new Caller("王建华", "15499000007", true, evenings))
                .id();
        requesters.register(new Caller("王建华", "15499000007", false));
        assertThat(requesters.masked(id)).isEqualTo(new Masked("王**", "154****0007", true, evenings, false));
        requesters.wish(id, false, SafeContact.ANY, Staff.agent());
        assertThat(requesters.masked(id).confidential()).isFalse();
        assertThat(requesters.masked(id).safeContact()).isEqualTo(SafeContact.ANY);
    }

    @Test
    void whatIsRolledBackWasNeverThere(TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> {
            requesters.register(new Caller("王建华", "15499000008", false));
            status.setRollbackOnly();
        });
        assertThat(requesters.byPhone("15499000008")).isEmpty();
    }

    @Test
    void anUnreadableNameOrPhoneIsRefusedNamingTheField() {
        assertThatThrownBy(() -> requesters.register(new Caller("王\u0000", "15499000010", false)))
                .isInstanceOfSatisfying(
                        BadInput.class, refusal -> assertThat(refusal.field()).isEqualTo("requester.name"));
        assertThatThrownBy(() -> requesters.register(new Caller("王", "call me", false)))
                .isInstanceOfSatisfying(
                        BadInput.class, refusal -> assertThat(refusal.field()).isEqualTo("requester.phone"));
    }

    @Test
    void aKnownCallerCostsOneStatementAndAnUnknownOneTwo(DataSource dataSource, Ids ids, VaultKeys keys) {
        DataSource counted =
                ProxyDataSourceBuilder.create(dataSource).countQuery().build();
        Registry registry = new Registry(JdbcClient.create(counted), new JdbcTemplate(counted), ids, keys);
        Caller caller = new Caller("王建华", "15499000011", true);
        Phone phone = Phone.parse("phone", "15499000011");
        byte[] hash = registry.phoneHash(phone);

        QueryCountHolder.clear();
        assertThat(registry.find(hash)).isEmpty();
        assertThat(registry.add(caller, phone, hash)).isPresent();
        assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(2);

        QueryCountHolder.clear();
        Registry.Found found = registry.find(hash).orElseThrow();
        registry.amend(found, caller);
        assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(1);
    }

    @Test
    void eightCallsOfOnePhoneAtOnceMakeOneRequester() throws Exception {
        Callable<Long> call = () ->
                requesters.register(new Caller("王建华", "15499000012", false)).id();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Long>> ids = threads.invokeAll(java.util.Collections.nCopies(8, call));
            assertThat(ids)
                    .extracting(Future::resultNow)
                    .containsOnly(ids.getFirst().resultNow());
        }
    }

    private byte[] contentKey(long id) {
        return jdbc.sql("SELECT content_key FROM requester_key WHERE requester_id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
