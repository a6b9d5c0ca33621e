package org.jiban.calendar;

/** Unit in which a limit counts: minutes and hours always run; days count in the city's zone. */
public enum LimitUnit {
    MINUTE,
    HOUR,
    CALENDAR_DAY,
    WORKING_DAY
}
