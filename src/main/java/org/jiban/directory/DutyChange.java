package org.jiban.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who is to fill a post on a day. @param account user name; null for nobody */
record DutyChange(LocalDate day, String shift, @Nullable String account) {}
