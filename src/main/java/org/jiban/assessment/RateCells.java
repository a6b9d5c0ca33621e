package org.jiban.assessment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiban.assessment.AssessedOrder.Decided;
import org.jiban.kernel.City;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code rate_cell}: a batch of changes is added up in memory and written in one round trip. */
@Component
class RateCells {
    private static final Figure[] FIGURES = Figure.values();
    private static final String ADD = """
            INSERT INTO rate_cell (level, code, period, correction, %s) VALUES (?, ?, ?, ?, %s)
            ON CONFLICT (period, level, code, correction) DO UPDATE SET %s""".formatted(
                    columns("%1$s", ", "), columns("?", ", "), columns("%1$s = rate_cell.%1$s + excluded.%1$s", ", "));

    private final JdbcTemplate batch;
    private final City city;

    RateCells(JdbcTemplate batch, City city) {
        this.batch = batch;
        this.city = city;
    }

    private static String columns(String each, String between) {
        return Arrays.stream(FIGURES)
                .map(figure -> each.formatted(figure.column()))
                .collect(Collectors.joining(between));
    }

    private record Key(Level level, String code, String period, boolean correction) {}

    /** Changes waiting to be written. */
    final class Changes {
        private final Map<Key, Counts> byCell = new LinkedHashMap<>();

        /** Adds {@code by} to the figures of every cell the decision belongs to. */
        void add(@Nullable Decided decided, Set<Figure> figures, int by, boolean correction) {
            if (decided != null) {
                change(Level.UNIT, decided.lead(), decided.period(), correction, figures, by);
                change(Level.STREET, decided.street(), decided.period(), correction, figures, by);
                change(Level.DISTRICT, decided.district(), decided.period(), correction, figures, by);
                change(Level.CITY, city.code(), decided.period(), correction, figures, by);
            }
        }

        private void change(
                Level level, @Nullable String code, String period, boolean correction, Set<Figure> figures, int by) {
            if (code != null) {
                byCell.computeIfAbsent(new Key(level, code, period, correction), key -> Counts.none())
                        .add(figures, by);
            }
        }

        void write() {
            byCell.values().removeIf(Counts::isNothing);
            batch.batchUpdate(ADD, byCell.entrySet().stream().map(this::row).toList());
        }

        private Object[] row(Map.Entry<Key, Counts> cell) {
            Object[] row = new Object[4 + FIGURES.length];
            row[0] = cell.getKey().level().name();
            row[1] = cell.getKey().code();
            row[2] = cell.getKey().period();
            row[3] = cell.getKey().correction();
            for (Figure figure : FIGURES) {
                row[4 + figure.ordinal()] = cell.getValue().of(figure);
            }
            return row;
        }
    }

    Changes changes() {
        return new Changes();
    }
}
