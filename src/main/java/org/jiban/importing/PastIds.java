package org.jiban.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiban.kernel.Ids;
import org.springframework.stereotype.Component;

/** Ids at the rows' own times, different from every id that lies there already. */
@Component
class PastIds {
    private static final int SEQUENCES = 4096;

    private final Ids ids;
    private final ImportBook book;

    PastIds(Ids ids, ImportBook book) {
        this.ids = ids;
        this.book = book;
    }

    /** One id for each row, in their order; contact and order of a row share it. One query for all, if none is taken. */
    List<Long> of(List<PastRow> rows) {
        List<Long> wanted = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (PastRow row : rows) {
            wanted.add(free(row.receivedAt(), start(row), taken));
        }
        Set<Long> there = book.taken(wanted);
        while (!there.isEmpty()) {
            taken.addAll(there);
            Set<Long> again = new HashSet<>();
            for (int i = 0; i < wanted.size(); i++) {
                if (there.contains(wanted.get(i))) {
                    wanted.set(i, free(rows.get(i).receivedAt(), start(rows.get(i)), taken));
                    again.add(wanted.get(i));
                }
            }
            there = book.taken(again);
        }
        return wanted;
    }

    private static int start(PastRow row) {
        return Integer.parseInt(row.key().substring(0, 3), 16);
    }

    /** The next free one of its millisecond, or of the millisecond after. */
    private long free(Instant at, int start, Set<Long> taken) {
        for (int i = 0; i < SEQUENCES; i++) {
            long id = ids.at(at, (start + i) % SEQUENCES);
            if (taken.add(id)) {
                return id;
            }
        }
        return free(at.plusMillis(1), start, taken);
    }
}
