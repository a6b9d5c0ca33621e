package org.jiban.callback;

/**
 * Reason (不满意原因) a requester may name, as the city's list has it.
 *
 * @param confidential says something about the handling unit that it must not learn from an order: it could be held
 *     against the requester
 */
public record Reason(String code, String zh, String en, boolean confidential) {}
