package org.jiban.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.kernel.Words;
import org.jiban.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The door of the accounts: who there is, and what an administrator does with them. Every act is one transaction. */
@Component
public class People {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final Tokens tokens;
    private final Sessions sessions;

    People(
            JdbcClient jdbc,
            Transactions transactions,
            Journal journal,
            Ids ids,
            Clock clock,
            PasswordEncoder passwords,
            Tokens tokens,
            Sessions sessions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** A subject of the journal. */
    public static Subject subject(long account) {
        return new Subject("account", account);
    }

    /**
     * Creates an account that may sign in at once.
     *
     * @param username 3 to 40 of {@code a-z 0-9 . _ -}; refused with {@code username-taken} when it exists
     * @param password the caller vouches for it; {@link #invite} makes one that must be changed
     * @param unit code of the unit for HANDLER and UNIT_LEAD, null for the others
     * @param name what colleagues see, up to 60 characters
     */
    public Account create(
            String username, String password, Set<Role> roles, @Nullable String unit, String name, Actor by) {
        return create(username, password, roles, unit, name, false, by);
    }

    /** Creates an account with a first password that its owner must change at the first sign-in. */
    public Account invite(
            String username, String password, Set<Role> roles, @Nullable String unit, String name, Actor by) {
        return create(username, password, roles, unit, name, true, by);
    }

    private Account create(
            String username,
            String password,
            Set<Role> roles,
            @Nullable String unit,
            String name,
            boolean mustChange,
            Actor by) {
        if (!username.matches("[a-z0-9][a-z0-9._-]{2,39}")) {
            throw new BadInput("username", "username-malformed");
        }
        RoleSeparation.require(roles, unit);
        String shown = Words.required("name", name, 60);
        Account account =
                new Account(ids.next(), username, roles, unit, shown, null, mustChange, clock.instant(), null);
        String hash = passwords.encode(password);
        transactions.inOne(() -> insert(account, hash, by));
        return account;
    }

    private void insert(Account account, String hash, Actor by) {
        try {
            jdbc.sql("""
                    INSERT INTO account (id, username, password_hash, roles, unit, name, must_change, created_at, password_set_at)
                    VALUES (:id, :username, :hash, :roles, :unit, :name, :mustChange, :now, :now)""")
                    .param("id", account.id())
                    .param("username", account.username())
                    .param("hash", hash)
                    .param("roles", AccountRows.array(account.roles()))
                    .param("unit", account.unit())
                    .param("name", account.name())
                    .param("mustChange", account.mustChange())
                    .param("now", Timestamp.from(account.createdAt()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new BadInput("username", "username-taken");
        }
        journal.write(
                subject(account.id()),
                by,
                new PeopleFact.Created(account.roles().stream().sorted().toList(), account.unit()));
    }

    /**
     * Issues a bearer token and returns its secret, which is shown this once.
     *
     * @param name what it is for, up to 60 characters
     * @param expiresAt null for a token without end
     */
    public String issueToken(long account, String name, @Nullable Instant expiresAt, Actor by) {
        Account holder = require(account);
        return transactions.inOne(() -> tokens.issue(holder, Words.required("name", name, 60), expiresAt, by));
    }

    public Optional<Account> find(long account) {
        return jdbc.sql("SELECT * FROM account WHERE id = :id")
                .param("id", account)
                .query(AccountRows::read)
                .optional();
    }

    public Optional<Account> named(String username) {
        return jdbc.sql("SELECT * FROM account WHERE username = :username")
                .param("username", username)
                .query(AccountRows::read)
                .optional();
    }

    /** The account, or the refusal {@code account-unknown}. */
    public Account require(long account) {
        return find(account).orElseThrow(() -> new NotFound("account-unknown"));
    }

    /**
     * Accounts by username.
     *
     * @param after the last username of the part before; null for the first part
     */
    public Slice<Account> list(AccountFilter filter, @Nullable String after, int limit) {
        List<Account> found = jdbc.sql("""
                SELECT * FROM account
                WHERE username > :after
                  AND (:text = '' OR username LIKE :like OR name LIKE :like)
                  AND (:role = '' OR :role = ANY (roles))
                  AND (:unit = '' OR unit = :unit)
                  AND (:state = '' OR (disabled_at IS NULL) = (:state = 'working'))
                ORDER BY username LIMIT :limit""")
                .param("after", after == null ? "" : after)
                .param("text", text(filter.text()))
                .param("like", "%" + text(filter.text()).replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .param("role", filter.role() == null ? "" : filter.role().name())
                .param("unit", text(filter.unit()))
                .param("state", text(filter.state()))
                .param("limit", limit + 1)
                .query(AccountRows::read)
                .list();
        return found.size() <= limit
                ? new Slice<>(found, null)
                : new Slice<>(found.subList(0, limit), found.get(limit - 1).username());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Sessions of an account that still run, newest first. */
    public List<Session> sessions(long account) {
        return sessions.of(account);
    }

    /** All tokens an account ever had, newest first. */
    public List<AccessToken> tokens(long account) {
        return tokens.of(account);
    }

    /** Who works in a unit and can sign in, by name. */
    public List<Account> ofUnit(String unit) {
        return jdbc.sql("SELECT * FROM account WHERE unit = :unit AND disabled_at IS NULL ORDER BY name, username")
                .param("unit", unit)
                .query(AccountRows::read)
                .list();
    }

    /** How many can sign in, by unit. */
    public Map<String, Integer> countsByUnit() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                SELECT unit, count(*) FROM account WHERE unit IS NOT NULL AND disabled_at IS NULL GROUP BY unit""").query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    /**
     * How colleagues call whoever stands in a list of codes, by one query: the names by actor code
     * ({@code account:123}) and by username; what is neither is left out.
     */
    public Map<String, String> names(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        jdbc.sql("""
                SELECT 'account:' || id AS code, username, name FROM account
                WHERE id = ANY (:ids) OR username = ANY (:usernames)""")
                .param("ids", codes.stream().flatMap(People::idOf).toArray(Long[]::new))
                .param("usernames", codes.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("code"), row.getString("name"));
                    names.put(row.getString("username"), row.getString("name"));
                });
        return names;
    }

    private static Stream<Long> idOf(String code) {
        return code.startsWith("account:") ? Ids.written(code.substring("account:".length())).stream() : Stream.empty();
    }

    /** Whether nobody can sign in yet. */
    public boolean nobody() {
        return !jdbc.sql("SELECT EXISTS (SELECT 1 FROM account)")
                .query(Boolean.class)
                .single();
    }
}
