package org.jiban.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import (导入): a file read with a mapping, however often it was begun.
 *
 * @param fileDigest tells the file from every other
 * @param mapping name of the mapping file
 * @param actor code of who began it
 * @param reached the last row that was stored or found to be there, counted from 1
 * @param endedAt null until the file was read to its end
 */
public record ImportRun(
        long id,
        String source,
        String fileName,
        String fileDigest,
        String mapping,
        String actor,
        long rows,
        long reached,
        long orders,
        long screened,
        long rejected,
        Instant begunAt,
        @Nullable Instant endedAt) {}
