package org.jiban.journal;

import java.util.List;

/**
 * What {@code audit verify} found (审计核验结果).
 *
 * @param findings one plain sentence each; none when the journal is what was sealed
 * @param unsealed entries written since the last seal, in tail order; a few, unless the sealer stands still
 * @param unsealedShown ids of the first of them
 */
public record AuditReport(
        long entries, long seals, int exported, List<String> findings, long unsealed, List<Long> unsealedShown) {
    public boolean holds() {
        return findings.isEmpty();
    }
}
