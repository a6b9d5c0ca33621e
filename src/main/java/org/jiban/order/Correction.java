package org.jiban.order;

import org.jiban.kernel.Place;
import org.jiban.kernel.Urgency;

/**
 * What a dispatcher corrects of an order before its first dispatch (派前更正).
 *
 * @param topic code of the topic
 * @param dispatchHours class of that topic's dispatch limit: 1, 2 or 24
 * @param place completed by the directory
 */
public record Correction(String topic, int dispatchHours, Urgency urgency, Place place) {}
