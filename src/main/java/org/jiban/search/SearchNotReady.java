package org.jiban.search;

import org.jiban.kernel.Refusal;

/** The index is being built for the first time or anew; an answer now would be partial: 503. */
public class SearchNotReady extends Refusal {
    SearchNotReady() {
        super(503, "search-not-ready", null);
    }
}
