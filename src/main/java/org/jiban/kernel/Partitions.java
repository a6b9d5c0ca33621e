package org.jiban.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Monthly partitions of the tables that grow (listed in table {@code partitioned}), by id. Boundaries are months of the
 * city's zone, computed here and never by interval arithmetic in the database.
 */
@Component
public class Partitions implements Background {
    private static final int BEHIND = 2;
    private static final int AHEAD = 3;
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("yyyyMM");

    private final JdbcClient owner;
    private final Clock clock;
    private final City city;

    Partitions(@Qualifier("ownerDataSource") DataSource ownerDataSource, Clock clock, City city) {
        this.owner = JdbcClient.create(ownerDataSource);
        this.clock = clock;
        this.city = city;
        round();
    }

    @Override
    public String name() {
        return "partitions";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    /** Makes the months around today. */
    @Override
    public boolean round() {
        YearMonth now = YearMonth.from(clock.instant().atZone(city.zone()));
        ensure(now.minusMonths(BEHIND), now.plusMonths(AHEAD));
        return false;
    }

    /** Makes every missing partition from one month to another, both included; an import of old data calls it first. */
    public void ensure(YearMonth from, YearMonth to) {
        List<String> tables = owner.sql("SELECT table_name FROM partitioned ORDER BY table_name")
                .query((row, number) -> row.getString(1))
                .list();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            for (String table : tables) {
                ensure(table, month);
            }
        }
    }

    private void ensure(String table, YearMonth month) {
        String partition = table + "_" + SUFFIX.format(month);
        boolean there = owner.sql("SELECT to_regclass(:name) IS NOT NULL")
                .param("name", partition)
                .query(Boolean.class)
                .single();
        if (!there) {
            owner.sql("CREATE TABLE IF NOT EXISTS %s PARTITION OF %s FOR VALUES FROM (%d) TO (%d)"
                            .formatted(partition, table, lowest(month), lowest(month.plusMonths(1))))
                    .update();
        }
    }

    private long lowest(YearMonth month) {
        return Ids.lowest(month.atDay(1).atStartOfDay(city.zone()).toInstant());
    }
}
