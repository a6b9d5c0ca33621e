package org.jiban.requester;

import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inside of the vault, by a database role of its own: the only place that reads or destroys identities. */
@Component
class Vault {
    private final JdbcClient vault;
    private final VaultKeys keys;

    Vault(@Qualifier("vaultDataSource") DataSource vaultDataSource, VaultKeys keys) {
        this.vault = JdbcClient.create(vaultDataSource);
        this.keys = keys;
    }

    private record Row(
            byte[] key,
            byte @Nullable [] name,
            byte @Nullable [] phone,
            byte @Nullable [] laterKey,
            byte @Nullable [] laterName) {}

    Optional<Revealed> read(long requester) {
        return vault.sql("""
                SELECT identity_key, sealed_name, sealed_phone, name_key, later_name
                FROM identity LEFT JOIN LATERAL
                    (SELECT name_key, sealed_name AS later_name FROM identity_name
                     WHERE requester_id = identity.id ORDER BY id DESC LIMIT 1) later ON true
                WHERE identity.id = :id""")
                .param("id", requester)
                .query((row, number) -> new Row(
                        row.getBytes("identity_key"),
                        row.getBytes("sealed_name"),
                        row.getBytes("sealed_phone"),
                        row.getBytes("name_key"),
                        row.getBytes("later_name")))
                .optional()
                .map(row -> reveal(requester, row));
    }

    private Revealed reveal(long requester, Row row) {
        SealingKey key = keys.unwrapIdentity(requester, row.key());
        String name = row.laterKey() != null && row.laterName() != null
                ? keys.unwrapIdentity(requester, row.laterKey()).text(row.laterName())
                : text(key, row.name());
        return new Revealed(name, text(key, row.phone()));
    }

    private static @Nullable String text(SealingKey key, byte @Nullable [] sealed) {
        return sealed == null ? null : key.text(sealed);
    }

    void destroy(long requester) {
        vault.sql("DELETE FROM identity WHERE id = :id").param("id", requester).update();
    }
}
