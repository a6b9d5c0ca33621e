package org.jiban.platform;

import java.util.Map;
import java.util.Optional;

/**
 * How to reach the database, with one password for each of the three roles.
 *
 * @param url JDBC URL without schema, e.g. {@code jdbc:postgresql://localhost:5433/jiban}
 */
public record DatabaseAccess(String url, String ownerPassword, String appPassword, String vaultPassword) {
    public static final String OWNER = "jiban_owner";
    public static final String APP = "jiban_app";
    public static final String VAULT = "jiban_vault";

    /**
     * Access to a database that others run, from {@code JIBAN_DATABASE_URL} and the three passwords; empty without the URL.
     * Refuses with {@link CannotStart} when a password is missing.
     */
    public static Optional<DatabaseAccess> fromEnvironment(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("JIBAN_DATABASE_URL"))
                .map(url -> new DatabaseAccess(
                        url,
                        required(environment, "JIBAN_OWNER_PASSWORD"),
                        required(environment, "JIBAN_APP_PASSWORD"),
                        required(environment, "JIBAN_VAULT_PASSWORD")));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new CannotStart(
                    "JIBAN_DATABASE_URL is set, but " + name + " is not. Set the passwords of all three roles.");
        }
        return value;
    }

    /** The URL whose connections see the tables of one city, with time-outs so that a frozen server frees threads. */
    public String forSchema(String schema) {
        String separator = url.contains("?") ? "&" : "?";
        return url + separator + "currentSchema=" + schema
                + "&reWriteBatchedInserts=true&connectTimeout=2&loginTimeout=5&socketTimeout=60&tcpKeepAlive=true"
                + "&ApplicationName=jiban";
    }
}
