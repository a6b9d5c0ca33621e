package org.jiban.notification.web;

import java.util.List;
import java.util.Map;
import org.jiban.notification.SimulatedPhones.Received;
import org.jiban.requester.Masked;

/**
 * What lies on the simulated phones.
 *
 * @param number as asked for; empty shows the latest of all phones
 * @param owners masked names and phones by requester
 */
public record Inbox(String number, List<Received> messages, Map<Long, Masked> owners) {}
