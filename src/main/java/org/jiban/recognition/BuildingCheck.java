package org.jiban.recognition;

/** Whether a compound has a building of that number (楼栋核对). */
@FunctionalInterface
interface BuildingCheck {
    boolean exists(String compound, String number);
}
