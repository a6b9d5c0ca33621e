package org.jiban.importing;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a file holds, found out before anything is stored (预检): counts, the months it reaches back to, its rejects. */
final class Survey {
    private static final int AT_ONCE = 500;

    private final ImportBook book;
    private final ZoneId zone;
    private final List<PastRow> waiting = new ArrayList<>();
    private final Set<YearMonth> months = new TreeSet<>();
    private long rows;
    private long orders;
    private long screened;
    private long present;
    private long rejected;

    private Survey(ImportBook book, ZoneId zone) {
        this.book = book;
        this.zone = zone;
    }

    static Survey of(Readings readings, Rejects rejects, ImportBook book, ZoneId zone) {
        Survey survey = new Survey(book, zone);
        while (readings.hasNext()) {
            survey.look(readings.next(), rejects);
        }
        survey.compare();
        return survey;
    }

    private void look(RowReading reading, Rejects rejects) {
        rows++;
        switch (reading) {
            case RowReading.Taken(PastRow row) -> waiting.add(row);
            case RowReading.Rejected row -> {
                rejected++;
                rejects.add(row);
            }
        }
        if (waiting.size() == AT_ONCE) {
            compare();
        }
    }

    private void compare() {
        Set<String> there = book.present(waiting.stream().map(PastRow::key).toList());
        for (PastRow row : waiting) {
            if (there.contains(row.key())) {
                present++;
            } else {
                months.add(YearMonth.from(row.receivedAt().atZone(zone)));
                orders += row.ground() == null ? 1 : 0;
                screened += row.ground() == null ? 0 : 1;
            }
        }
        waiting.clear();
    }

    long rows() {
        return rows;
    }

    long orders() {
        return orders;
    }

    long screened() {
        return screened;
    }

    long present() {
        return present;
    }

    long rejected() {
        return rejected;
    }

    /** Months of the city's zone in which rows lie that are to be stored. */
    Set<YearMonth> months() {
        return months;
    }
}
