package org.jiban.journal;

import java.time.Instant;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Subject;

/** An act to be entered: about what, by whom, when (as claimed), and what. */
public record Happening(Subject subject, Actor actor, Instant happenedAt, Fact fact) {}
