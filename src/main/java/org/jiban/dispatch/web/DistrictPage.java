package org.jiban.dispatch.web;

import java.util.List;
import org.jiban.dispatch.DistrictDuty;
import org.jiban.order.OrderView;
import org.jiban.web.ClockStrip;

/** What a district has to send on (区级转派). */
public record DistrictPage(List<Line> lines, List<String> units) {
    /** One order; {@code field} keeps the names of its fields apart. */
    public record Line(DistrictDuty duty, OrderView order, String topic, ClockStrip clock) {}
}
