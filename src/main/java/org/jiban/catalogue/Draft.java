package org.jiban.catalogue;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Urgency;

/** What somebody wants a topic to say, as typed: rules in the catalogue's notation, words in lists. */
public record Draft(
        String lead,
        List<String> assists,
        Urgency urgency,
        List<String> keywords,
        List<String> strong,
        String reason,
        Instant activeFrom) {}
