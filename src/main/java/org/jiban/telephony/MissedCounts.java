package org.jiban.telephony;

/** Callers we owe a call (漏接待回拨), and those whom nobody tried to reach within the limit. */
public record MissedCounts(int waiting, int late) {}
