package org.jiban.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jiban.kernel.Subject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns facts into the entry's jsonb and back, and keeps words out of the journal. */
@Component
public class FactWriter {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:|+@/=-]{0,80}");

    private final JsonMapper json = JsonMapper.builder().build();

    /** The facts as JSON. Throws {@link IllegalArgumentException} naming the fact when a string is not a code. */
    String json(Fact fact) {
        JsonNode tree = json.valueToTree(fact);
        requireCodes(fact, tree);
        return json.writeValueAsString(tree);
    }

    private static void requireCodes(Fact fact, JsonNode node) {
        if (node.isString() && !CODE.matcher(node.stringValue()).matches()) {
            throw new IllegalArgumentException("The fact " + fact.act() + " carries words; entries carry codes only");
        }
        node.forEach(child -> requireCodes(fact, child));
    }

    /** Reads a row of {@code entry}. */
    public Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                new Subject(row.getString("subject_kind"), row.getLong("subject_id")),
                row.getString("act"),
                row.getInt("version"),
                row.getString("actor"),
                row.getString("unit"),
                json.readTree(row.getString("facts")));
    }
}
