package org.jiban.importing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported (导入任务).
 *
 * @param name what the file is called where people look for it
 * @param rejects where rejected rows go; null takes {@code HOME/imports/CITY/NAME-DIGEST-rejects.csv}
 * @param language of the reasons, {@code zh} or {@code en}
 * @param dryRun look the file through and store nothing
 */
public record ImportOrder(
        Path file, String name, Path mapping, @Nullable Path rejects, String language, boolean dryRun) {}
