package org.jiban.dispatch;

/** How many orders wait for a dispatcher, and how many of them past their dispatch clock. */
public record QueueCounts(int waiting, int late) {}
