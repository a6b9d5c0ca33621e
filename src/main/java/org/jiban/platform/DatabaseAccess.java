package org.jiban.platform;

/**
 * How to reach the database, with one password for each of the three roles.
 *
 * @param url JDBC URL without schema, e.g. {@code jdbc:postgresql://localhost:5433/jiban}
 */
public record DatabaseAccess(String url, String ownerPassword, String appPassword, String vaultPassword) {
    public static final String OWNER = "jiban_owner";
    public static final String APP = "jiban_app";
    public static final String VAULT = "jiban_vault";

    /** The URL whose connections see the tables of one city, with time-outs so that a frozen server frees threads. */
    public String forSchema(String schema) {
        String separator = url.contains("?") ? "&" : "?";
        return url + separator + "currentSchema=" + schema
                + "&reWriteBatchedInserts=true&connectTimeout=2&loginTimeout=5&socketTimeout=60&tcpKeepAlive=true"
                + "&ApplicationName=jiban";
    }
}
