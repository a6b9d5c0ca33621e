package org.jiban.callback;

/**
 * How much waits for callback (回访数).
 *
 * @param now people who may be called now
 * @param later people with an appointment or a pause before the next try
 * @param late people with an order past its limit
 * @param links orders whose requester has a link and time to answer it
 */
public record CallbackCounts(int now, int later, int late, int links) {}
