package org.jiban.importing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or a dry run would do (导入结果). The rows are the sum of the four counts.
 *
 * @param orders rows that became closed orders
 * @param screened rows that were screened as another city's
 * @param present rows that had been imported before
 * @param rejected rows that were not taken
 * @param rejects the file with these and the reasons; null when there are none
 */
public record ImportReport(
        String source,
        long rows,
        long orders,
        long screened,
        long present,
        long rejected,
        @Nullable Path rejects,
        boolean dryRun) {}
