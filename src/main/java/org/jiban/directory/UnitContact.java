package org.jiban.directory;

import java.time.Instant;

/**
 * How a unit is reached at any hour (值班电话).
 *
 * @param changedBy code of who entered it
 */
public record UnitContact(String unit, String dutyPhone, String changedBy, Instant changedAt) {}
