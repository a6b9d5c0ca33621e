package org.jiban.requester;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The vault's door: register who calls, find them again by phone, show them masked, reveal them with an entry. */
@Component
public class Requesters {
    private static final int LONGEST_NAME = 60;

    /** Who may ever see a name and phone; whether they may see this one is decided where the case is known. */
    private static final Set<Role> MAY_REVEAL = Set.of(
            Role.AGENT, Role.DISPATCHER, Role.HANDLER, Role.UNIT_LEAD, Role.CALLBACK, Role.SUPERVISOR, Role.SYSTEM);

    private final Registry registry;
    private final PastRequesters past;
    private final ContentKeys contentKeys;
    private final Vault vault;
    private final Erasure erasure;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Requesters(
            Registry registry,
            PastRequesters past,
            ContentKeys contentKeys,
            Vault vault,
            Erasure erasure,
            Journal journal,
            JdbcClient jdbc,
            Transactions transactions) {
        this.registry = registry;
        this.past = past;
        this.contentKeys = contentKeys;
        this.vault = vault;
        this.erasure = erasure;
        this.journal = journal;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Finds the requester of a phone, or takes a new one into the vault, in the running transaction: one statement for a
     * known caller, two for an unknown one, one more when a known caller states another name or wish. The caller's own
     * entry names the requester. Wishes only ever grow here; {@link #wish} takes them back.
     *
     * @throws org.jiban.kernel.BadInput {@code phone-invalid} on {@code requester.phone}; text refusals on
     *     {@code requester.name}
     */
    public KnownRequester register(Caller caller) {
        Caller clean = clean(caller);
        return transactions.inOne(() -> clean.phone() == null ? anonymous(clean) : byPhone(clean, clean.phone()));
    }

    /**
     * The requester with that id, who comes back by a way that shows who they are, such as the line they ring from; what
     * they state beside is kept as by {@link #register}.
     *
     * @throws NotFound {@code requester-unknown} also after erasure
     */
    public KnownRequester again(long id, Caller caller) {
        Caller clean = clean(caller);
        return transactions.inOne(() -> registry.find(id)
                .map(found -> known(found, clean))
                .orElseThrow(() -> new NotFound("requester-unknown")));
    }

    /**
     * Finds or takes in the people of imported history in the running transaction: one query and one batch for all.
     *
     * @param source name of the collection; a pseudonym means the same person within it only
     * @param pseudonyms one for each row, null for a row that tells of nobody; kept only as a keyed hash
     * @return as many requesters, in their order
     */
    public List<KnownRequester> registerPast(String source, List<@Nullable String> pseudonyms) {
        return transactions.inOne(() -> past.register(source, pseudonyms, contentKeys));
    }

    private static Caller clean(Caller caller) {
        return new Caller(
                Words.clean("requester.name", caller.name(), LONGEST_NAME),
                Words.clean("requester.phone", caller.phone(), LONGEST_NAME),
                caller.confidential(),
                caller.safeContact());
    }

    private KnownRequester anonymous(Caller caller) {
        return registry.add(caller, null, null).orElseThrow();
    }

    private KnownRequester byPhone(Caller caller, String typed) {
        Phone phone = Phone.parse("requester.phone", typed);
        byte[] hash = registry.phoneHash(phone);
        return registry.find(hash)
                .map(found -> known(found, caller))
                .or(() -> registry.add(caller, phone, hash))
                .orElseGet(() -> afterAnother(caller, phone, hash));
    }

    /** The phone is in the vault after all: somebody was faster, or its owner was erased a moment ago. */
    private KnownRequester afterAnother(Caller caller, Phone phone, byte[] hash) {
        return registry.find(hash).map(found -> known(found, caller)).orElseGet(() -> {
            registry.idOf(hash).ifPresent(vault::destroy);
            return registry.add(caller, phone, hash).orElseThrow();
        });
    }

    private KnownRequester known(Registry.Found found, Caller caller) {
        registry.amend(found, caller);
        return new KnownRequester(found.id(), contentKeys.key(found.id(), found.contentKey()), true);
    }

    /** The requester with that phone, if it has called before. Refuses what is no phone with {@code phone-invalid}. */
    public Optional<Long> byPhone(String phone) {
        byte[] hash = registry.phoneHash(Phone.parse("phone", phone));
        return registry.find(hash).map(Registry.Found::id);
    }

    /** The masked forms, by id, without a look into the vault. */
    public Map<Long, Masked> masked(Collection<Long> ids) {
        Map<Long, Masked> masked = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    SELECT id, masked_name, masked_phone, confidential, safe_contact, erased
                    FROM requester WHERE id = ANY(:ids)""").param("ids", ids.toArray(Long[]::new)).query(row -> {
                masked.put(
                        row.getLong("id"),
                        new Masked(
                                row.getString("masked_name"),
                                row.getString("masked_phone"),
                                row.getBoolean("confidential"),
                                SafeContact.read(row.getString("safe_contact")),
                                row.getBoolean("erased")));
            });
        }
        return masked;
    }

    /** The masked form of one requester; {@code requester-unknown} when there is none. */
    public Masked masked(long id) {
        Masked masked = masked(Set.of(id)).get(id);
        if (masked == null) {
            throw new NotFound("requester-unknown");
        }
        return masked;
    }

    /**
     * The name and phone in clear. The entry that says who looked, why and about what is committed first; if it cannot
     * be written, nothing is revealed.
     *
     * @param about the order or contact that gives the reason; null when there is none
     * @throws NotFound {@code requester-unknown} also after erasure
     * @throws NotAllowed {@code identity-not-for-role} for analysts, administrators, programs and citizens
     */
    public Revealed reveal(long id, Purpose purpose, @Nullable Subject about, Actor actor) {
        if (actor.roles().stream().noneMatch(MAY_REVEAL::contains)) {
            throw new NotAllowed("identity-not-for-role");
        }
        requireKnown(id);
        var fact = new RequesterFact.IdentityRevealed(
                purpose, about == null ? null : about.kind(), about == null ? null : about.id());
        transactions.apart(() -> journal.write(subject(id), actor, fact));
        return vault.read(id).orElseThrow(() -> new NotFound("requester-unknown"));
    }

    /** Sets the wishes as the requester now states them, also less than before; writes the entry. */
    public void wish(long id, boolean confidential, SafeContact safeContact, Actor actor) {
        requireKnown(id);
        transactions.inOne(() -> {
            jdbc.sql("UPDATE requester SET confidential = :confidential, safe_contact = :safeContact WHERE id = :id")
                    .param("id", id)
                    .param("confidential", confidential)
                    .param("safeContact", safeContact.written())
                    .update();
            journal.write(subject(id), actor, new RequesterFact.WishesChanged(confidential, safeContact.way()));
        });
    }

    /**
     * Destroys both keys and the identity for ever; texts and files of the person stay as noise. The content key goes
     * with the entry, in the running transaction; the identity right after, by a timer, in the vault.
     */
    public void erase(long id, Actor actor) {
        requireKnown(id);
        transactions.inOne(() -> {
            erasure.begin(id);
            journal.write(subject(id), actor, new RequesterFact.Erased());
        });
        contentKeys.forget(id);
    }

    private void requireKnown(long id) {
        boolean known = jdbc.sql("SELECT EXISTS (SELECT 1 FROM requester WHERE id = :id AND NOT erased)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound("requester-unknown");
        }
    }

    static Subject subject(long id) {
        return new Subject("requester", id);
    }
}
