package org.jiban.order;

import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The filters each person keeps on the desk; a preference of theirs, about which the journal says nothing. */
@Component
public class SavedFilters {
    private static final int MOST = 12;
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_QUERY = 400;

    private final JdbcClient jdbc;
    private final Ids ids;

    SavedFilters(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Of this person, in the order they were kept. */
    public List<SavedFilter> of(Actor actor) {
        return jdbc.sql("SELECT id, name, query FROM saved_filter WHERE account = :account ORDER BY id")
                .param("account", actor.code())
                .query((row, number) ->
                        new SavedFilter(row.getLong("id"), row.getString("name"), row.getString("query")))
                .list();
    }

    /**
     * Keeps a filter; the same name again replaces the old one.
     *
     * @throws BadInput on {@code name} without one, or when 12 are kept already ({@code order-filters-full})
     */
    public void keep(String name, String query, Actor actor) {
        String called = Words.required("name", name, LONGEST_NAME);
        List<SavedFilter> kept = of(actor);
        boolean known = kept.stream().anyMatch(each -> each.name().equals(called));
        if (!known && kept.size() >= MOST) {
            throw new BadInput("name", "order-filters-full", MOST);
        }
        jdbc.sql("""
                INSERT INTO saved_filter (id, account, name, query) VALUES (:id, :account, :name, :query)
                ON CONFLICT (account, name) DO UPDATE SET query = excluded.query""")
                .param("id", ids.next())
                .param("account", actor.code())
                .param("name", called)
                .param("query", Words.required("query", query, LONGEST_QUERY))
                .update();
    }

    /** Forgets one of this person's own; {@code NotFound order-filter-unknown} otherwise. */
    public void forget(long id, Actor actor) {
        int gone = jdbc.sql("DELETE FROM saved_filter WHERE id = :id AND account = :account")
                .param("id", id)
                .param("account", actor.code())
                .update();
        if (gone == 0) {
            throw new NotFound("order-filter-unknown");
        }
    }
}
