package org.jiban.journal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiban.journal.Tail.Position;
import org.jspecify.annotations.Nullable;

/**
 * One walk over all entries in tail order, beside the seals in their order. After a seal that does not hold it goes on
 * from the hash that seal should have had, so that each wrong stretch is named once.
 */
final class SealWalk {
    private static final int SHOWN = 20;
    private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::era)
            .thenComparingLong(Position::xid)
            .thenComparingLong(Position::id);

    private final List<Seal> seals;
    private final List<String> findings = new ArrayList<>();
    private final List<Long> unsealedShown = new ArrayList<>();
    private int at;
    private @Nullable MessageDigest digest;
    private int found;
    private long walked;
    private long unsealed;

    SealWalk(List<Seal> seals) {
        this.seals = seals;
        requireUnbrokenNumbers();
    }

    private void requireUnbrokenNumbers() {
        long expected = 1;
        for (Seal seal : seals) {
            if (seal.no() != expected) {
                findings.add("Seals %d to %d are missing.".formatted(expected, seal.no() - 1));
            }
            expected = seal.no() + 1;
        }
    }

    void entry(Canonical entry) {
        walked++;
        while (at < seals.size()
                && ORDER.compare(entry.position(), seals.get(at).last()) > 0) {
            closeSeal();
        }
        if (at == seals.size()) {
            unsealed(entry);
        } else if (ORDER.compare(entry.position(), seals.get(at).first()) < 0) {
            findings.add("Entry %d stands before seal %d but in no seal: it was added, or its seal was taken away."
                    .formatted(entry.position().id(), seals.get(at).no()));
        } else {
            take(entry);
        }
    }

    private void take(Canonical entry) {
        if (digest == null) {
            digest = Seal.after(previousHash());
        }
        entry.feed(digest);
        found++;
    }

    private void closeSeal() {
        Seal seal = seals.get(at);
        String hash = Seal.hash(digest == null ? Seal.after(previousHash()) : digest);
        if (found != seal.entries()) {
            findings.add("Seal %d (%s): %d entries were sealed, %d are there."
                    .formatted(seal.no(), stretch(seal), seal.entries(), found));
        } else if (!hash.equals(seal.hash())) {
            findings.add("Seal %d (%s): at least one of its %d entries, or the seal itself, was changed or reordered."
                    .formatted(seal.no(), stretch(seal), seal.entries()));
        }
        digest = null;
        found = 0;
        at++;
    }

    private String previousHash() {
        return at == 0 ? Seal.NOTHING : seals.get(at - 1).hash();
    }

    private static String stretch(Seal seal) {
        return "entries %d to %d".formatted(seal.first().id(), seal.last().id());
    }

    private void unsealed(Canonical entry) {
        unsealed++;
        if (unsealedShown.size() < SHOWN) {
            unsealedShown.add(entry.position().id());
        }
    }

    /** Ends the walk, adds what the exported seals bear witness to, and reports. */
    AuditReport finish(int exported, List<String> fromExports) {
        while (at < seals.size()) {
            closeSeal();
        }
        findings.addAll(fromExports);
        return new AuditReport(
                walked, seals.size(), exported, List.copyOf(findings), unsealed, List.copyOf(unsealedShown));
    }
}
