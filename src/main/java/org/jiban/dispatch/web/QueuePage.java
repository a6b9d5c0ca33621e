package org.jiban.dispatch.web;

import java.util.List;
import org.jiban.dispatch.QueueCounts;
import org.jiban.dispatch.Waiting;
import org.jiban.web.ClockStrip;

/** The dispatcher's queue (派单台). */
public record QueuePage(List<Line> lines, QueueCounts counts, boolean mayDecide) {
    /**
     * One waiting order.
     *
     * @param title what it is about, in its own words
     * @param topic name of its topic
     * @param place in words; empty when it is not known
     * @param reasons why a person decides, in words
     */
    public record Line(
            Waiting waiting,
            String title,
            String topic,
            String place,
            List<String> reasons,
            ClockStrip clock,
            boolean mine,
            boolean taken) {}
}
