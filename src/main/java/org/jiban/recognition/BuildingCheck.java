package org.jiban.recognition;

import java.time.LocalDate;

/** Whether a compound has a building of that number on a day (楼栋核对). */
@FunctionalInterface
interface BuildingCheck {
    boolean exists(String compound, String number, LocalDate on);
}
