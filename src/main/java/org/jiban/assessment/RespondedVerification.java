package org.jiban.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proves that the system answered everybody (系统响应核验): every contact led to an answer, a route, a merge or an order, every
 * abandoned call to a call-back or a place in its queue. This is another thing than the response rate, which is about
 * units and their first contact.
 */
@Component
public class RespondedVerification {
    private final JdbcClient jdbc;

    RespondedVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is looked at. */
    public enum Kind {
        CONTACT,
        ORDER,
        CALL
    }

    /**
     * Those without a response, for the same reason.
     *
     * @param fault code of what is missing
     * @param many how many there are
     * @param names numbers of the first hundred; a call has its id
     */
    public record Unresponded(Kind kind, String fault, int many, List<String> names) {}

    /** @param ways how many went which way, each also under what the journal says of it */
    public record Result(Map<String, Integer> ways, List<Unresponded> findings) {
        public boolean holds() {
            return findings.isEmpty();
        }
    }

    private record Line(Kind kind, String way, @Nullable String fault, int many, List<String> names) {}

    public Result verify() {
        Map<String, Integer> ways = new TreeMap<>();
        List<Unresponded> findings = new ArrayList<>();
        for (Line line :
                jdbc.sql(RespondedProof.SQL).query(RespondedVerification::read).list()) {
            String fault = line.fault();
            if (fault == null) {
                ways.put(line.kind() + "." + line.way(), line.many());
            } else {
                findings.add(new Unresponded(line.kind(), fault, line.many(), line.names()));
            }
        }
        return new Result(ways, findings);
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        return new Line(
                Kind.valueOf(row.getString("kind")),
                row.getString("way"),
                row.getString("fault"),
                row.getInt("many"),
                Arrays.asList((String[]) row.getArray("names").getArray()));
    }
}
