package org.jiban.dispatch.web;

import java.util.List;
import org.jiban.dispatch.DistrictDuty;
import org.jiban.order.Said;
import org.jiban.web.ClockStrip;

/**
 * What a district has to send on (区级转派).
 *
 * @param count all of them, also those beyond the list
 */
public record DistrictPage(List<Line> lines, int count, List<String> units) {
    /**
     * One order.
     *
     * @param topic its name
     * @param place in words; empty when it is not known
     * @param unit as it was typed and could not be taken; empty otherwise
     * @param reason as it was typed
     */
    public record Line(
            DistrictDuty duty, Said said, String topic, String place, ClockStrip clock, String unit, String reason) {}
}
