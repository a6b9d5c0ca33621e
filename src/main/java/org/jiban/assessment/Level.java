package org.jiban.assessment;

/** Level (层级) that figures are added up for: the lead unit, or the place of the matter. */
public enum Level {
    UNIT,
    STREET,
    DISTRICT,
    CITY
}
