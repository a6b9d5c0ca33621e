package org.jiban.callback;

/** Reason (不满意原因) a requester may name, as the city's list has it. */
public record Reason(String code, String zh, String en) {}
