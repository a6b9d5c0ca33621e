package org.jiban.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a whole directory from its tables. */
final class TableReader {
    private final JdbcClient jdbc;

    TableReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Content read() {
        return new Content(
                all("SELECT * FROM district ORDER BY code", TableReader::district),
                all("SELECT * FROM street ORDER BY code", TableReader::street),
                all("SELECT * FROM community ORDER BY code", TableReader::community),
                all("SELECT * FROM unit ORDER BY code", TableReader::unit),
                all("SELECT * FROM compound ORDER BY code, valid_from", TableReader::compound),
                all("SELECT * FROM building ORDER BY compound, valid_from", TableReader::building),
                all("SELECT * FROM landmark ORDER BY street, name", TableReader::landmark),
                all("SELECT * FROM roster_post ORDER BY unit, shift, days", TableReader::post));
    }

    private interface Read<T> {
        T row(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(String sql, Read<T> read) {
        return jdbc.sql(sql).query((row, number) -> read.row(row)).list();
    }

    private static District district(ResultSet row) throws SQLException {
        return new District(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class));
    }

    private static Street street(ResultSet row) throws SQLException {
        return new Street(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("district"),
                Street.Kind.valueOf(row.getString("kind")),
                row.getString("peer_group"),
                row.getBoolean("ranked"));
    }

    private static Community community(ResultSet row) throws SQLException {
        return new Community(
                row.getString("code"), row.getString("name"), row.getString("short_name"), row.getString("street"));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getString("code"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("district"),
                row.getString("parent"),
                new LinkedHashSet<>(list(row.getArray("services"))),
                new LinkedHashSet<>(list(row.getArray("serves"))),
                row.getBoolean("ranked"),
                row.getString("peer_group"),
                list(row.getArray("aliases")));
    }

    private static Compound compound(ResultSet row) throws SQLException {
        return new Compound(
                row.getString("code"),
                row.getString("name"),
                row.getString("community"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                row.getObject("built", Integer.class),
                row.getBoolean("old_housing"),
                row.getInt("households"),
                row.getString("property_company"),
                row.getObject("property_contract_to", LocalDate.class),
                row.getBoolean("owners_committee"),
                row.getString("property_rights"),
                pairs(row.getArray("suppliers")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Building building(ResultSet row) throws SQLException {
        return new Building(
                row.getString("compound"),
                row.getString("number"),
                row.getInt("entrances"),
                row.getInt("floors"),
                row.getInt("households"),
                row.getBoolean("lift"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Landmark landmark(ResultSet row) throws SQLException {
        return new Landmark(
                row.getString("name"),
                list(row.getArray("aliases")),
                row.getString("street"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class));
    }

    private static RosterPost post(ResultSet row) throws SQLException {
        return new RosterPost(
                row.getString("unit"),
                row.getString("shift"),
                RosterPost.Days.valueOf(row.getString("days")),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getString("post"),
                row.getString("post_en"));
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Map<String, String> pairs(Array array) throws SQLException {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : list(array)) {
            int sign = pair.indexOf('=');
            pairs.put(pair.substring(0, sign), pair.substring(sign + 1));
        }
        return pairs;
    }
}
