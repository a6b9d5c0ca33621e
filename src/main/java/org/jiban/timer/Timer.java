package org.jiban.timer;

import java.time.Instant;
import org.jiban.kernel.Subject;

/** One running timer: about what, of which kind, when. */
public record Timer(Subject subject, String kind, Instant at) {}
