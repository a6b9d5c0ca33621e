package org.jiban.platform;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Lets the two runtime roles look into the city's schema; what they may do there each table's migration says. */
final class SchemaGrants implements Callback {
    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        String schema = context.getConfiguration().getSchemas()[0];
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("GRANT USAGE ON SCHEMA \"%s\" TO jiban_app, jiban_vault".formatted(schema));
        } catch (SQLException e) {
            throw new IllegalStateException("The runtime roles could not be let into schema " + schema, e);
        }
    }

    @Override
    public String getCallbackName() {
        return "schema-grants";
    }
}
