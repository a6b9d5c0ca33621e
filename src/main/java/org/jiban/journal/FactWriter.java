package org.jiban.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jiban.kernel.Subject;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Turns facts into the entry's jsonb and back, and keeps words out of the journal. */
@Component
public class FactWriter {
    private static final int LONGEST_CODE = 80;
    private static final String SIGNS = "_.:|+@/=-";

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new SimpleModule("codes").addSerializer(new CodeWriter()))
            .build();

    /** The facts as JSON. Throws {@link IllegalArgumentException} naming the fact when a string is not a code. */
    String json(Fact fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (NoCode words) {
            throw new IllegalArgumentException("The fact " + fact.act() + " carries words; entries carry codes only");
        }
    }

    /** Writes strings that are codes, and no other. */
    private static final class CodeWriter extends StdSerializer<String> {
        CodeWriter() {
            super(String.class);
        }

        @Override
        public void serialize(String value, JsonGenerator json, SerializationContext context) {
            if (value.length() > LONGEST_CODE || !value.chars().allMatch(CodeWriter::isOfCodes)) {
                throw new NoCode(json);
            }
            json.writeString(value);
        }

        private static boolean isOfCodes(int sign) {
            return (sign >= 'a' && sign <= 'z')
                    || (sign >= 'A' && sign <= 'Z')
                    || (sign >= '0' && sign <= '9')
                    || SIGNS.indexOf(sign) >= 0;
        }
    }

    /** A string that is no code. */
    private static final class NoCode extends JacksonException {
        NoCode(JsonGenerator json) {
            super(json, "no code");
        }
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
