package org.jiban.importing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiban.intake.Contacts;
import org.jiban.intake.PastContact;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Partitions;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.jiban.requester.KnownRequester;
import org.jiban.requester.Requesters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores a file chunk by chunk, each chunk whole or not at all, beginning where an earlier try ended. */
@Component
class Storing {
    private final ImportBook book;
    private final PastIds pastIds;
    private final Contacts contacts;
    private final Requesters requesters;
    private final Partitions partitions;
    private final Journal journal;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Storing(
            ImportBook book,
            PastIds pastIds,
            Contacts contacts,
            Requesters requesters,
            Partitions partitions,
            Journal journal,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.pastIds = pastIds;
        this.contacts = contacts;
        this.requesters = requesters;
        this.partitions = partitions;
        this.journal = journal;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a chunk added. */
    private record Added(int orders, int screened, int present) {}

    /** Counts over the whole file. */
    record Total(long orders, long screened, long present) {
        private Total plus(Added added) {
            return new Total(orders + added.orders(), screened + added.screened(), present + added.present());
        }
    }

    /** @param file digest of the file */
    Total store(
            Readings readings,
            Mapping mapping,
            ImportOrder order,
            String file,
            Survey survey,
            ImportProgress progress,
            Actor actor) {
        survey.months().forEach(month -> partitions.ensure(month, month));
        long run = begin(mapping, order, file, survey, actor);
        progress.storing(survey.rows());
        Total total = new Total(0, 0, 0);
        ChunkSize size = new ChunkSize();
        List<PastRow> chunk = new ArrayList<>();
        long row = 0;
        while (readings.hasNext()) {
            row++;
            if (readings.next() instanceof RowReading.Taken(PastRow taken)) {
                chunk.add(taken);
            }
            if (chunk.size() >= size.rows()) {
                total = total.plus(timed(run, mapping, chunk, size, actor));
                chunk.clear();
                progress.reached(row);
            }
        }
        total = total.plus(timed(run, mapping, chunk, size, actor));
        finish(run, mapping, file, total, survey.rejected(), actor);
        progress.reached(row);
        return total;
    }

    private long begin(Mapping mapping, ImportOrder order, String file, Survey survey, Actor actor) {
        return book.find(file, mapping.digest())
                .map(ImportRun::id)
                .orElseGet(() -> transactions.inOne(() -> {
                    ImportRun run = new ImportRun(
                            ids.next(),
                            mapping.source(),
                            order.name(),
                            file,
                            String.valueOf(order.mapping().getFileName()),
                            actor.code(),
                            survey.rows(),
                            0,
                            0,
                            0,
                            0,
                            clock.instant(),
                            null);
                    book.begin(run, mapping.digest());
                    journal.write(
                            subject(run.id()),
                            actor,
                            new ImportFact.Begun(mapping.source(), file, mapping.digest(), survey.rows()));
                    return run.id();
                }));
    }

    private Added timed(long run, Mapping mapping, List<PastRow> chunk, ChunkSize size, Actor actor) {
        long start = System.nanoTime();
        Added added = chunk.isEmpty() ? new Added(0, 0, 0) : store(run, mapping, chunk, actor);
        size.took(added.orders() + added.screened(), Duration.ofNanos(System.nanoTime() - start));
        return added;
    }

    private Added store(long run, Mapping mapping, List<PastRow> chunk, Actor actor) {
        return transactions.inOne(() -> {
            book.lock(mapping.source());
            Set<String> there = book.present(chunk.stream().map(PastRow::key).toList());
            List<PastRow> fresh =
                    chunk.stream().filter(each -> !there.contains(each.key())).toList();
            return fresh.isEmpty() ? new Added(0, 0, chunk.size()) : add(run, mapping, chunk, fresh, actor);
        });
    }

    private Added add(long run, Mapping mapping, List<PastRow> chunk, List<PastRow> fresh, Actor actor) {
        List<@Nullable String> pseudonyms = new ArrayList<>();
        fresh.forEach(each -> pseudonyms.add(each.pseudonym()));
        List<KnownRequester> people = requesters.registerPast(mapping.source(), pseudonyms);
        List<Long> own = pastIds.of(fresh);
        List<PastContact> past = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            past.add(contact(fresh.get(i), own.get(i), people.get(i)));
        }
        contacts.recordPast(past, actor);
        book.add(run, fresh, own);
        int screened =
                (int) fresh.stream().filter(each -> each.ground() != null).count();
        int orders = fresh.size() - screened;
        long upTo = chunk.getLast().number();
        book.advance(run, upTo, orders, screened);
        journal.write(
                subject(run), actor, new ImportFact.RowsStored(chunk.getFirst().number(), upTo, orders, screened));
        return new Added(orders, screened, chunk.size() - fresh.size());
    }

    private static PastContact contact(PastRow row, long id, KnownRequester requester) {
        return new PastContact(
                id,
                id,
                row.channel(),
                row.type(),
                row.title(),
                row.text(),
                row.address(),
                requester,
                row.topic(),
                row.urgency(),
                row.unit(),
                row.place(),
                row.receivedAt(),
                row.answer(),
                row.closedAt(),
                row.ground());
    }

    private void finish(long run, Mapping mapping, String file, Total total, long rejected, Actor actor) {
        transactions.inOne(() -> {
            if (book.end(run, rejected, clock.instant())) {
                journal.write(
                        subject(run),
                        actor,
                        new ImportFact.Finished(mapping.source(), file, total.orders(), total.screened(), rejected));
            }
        });
    }

    private static Subject subject(long run) {
        return Imports.subject(run);
    }
}
