package org.jiban.notification;

import java.time.Instant;
import java.util.Map;
import org.jiban.kernel.Subject;

/**
 * A message that shall go out (待发消息).
 *
 * @param key tells repeats: the same key is sent once
 * @param about order, contact or call it belongs to
 * @param number what people call that by; empty for what has none
 * @param values what fills the template besides the number; codes of units are put in words, and the query code is
 *     fetched, when it is sent
 * @param canWait whether quiet hours hold it back
 */
public record Outgoing(
        String key,
        Recipient to,
        Subject about,
        String number,
        String template,
        Map<String, String> values,
        Instant since,
        boolean canWait) {}
