package org.jiban.dispatch;

import java.util.List;
import org.jiban.kernel.Place;
import org.jiban.order.OrderView;
import org.jiban.recognition.GroundHint;
import org.jiban.recognition.PlaceReading;
import org.jiban.recognition.TopicGuess;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher sees of a waiting order (派单建议).
 *
 * @param topics guesses at the topic, best first
 * @param reading what the words say about the place
 * @param place the place the proposal stands on
 * @param topic code of the topic the proposal stands on
 * @param decision what the rules say for that topic and place
 */
public record Proposal(
        Waiting waiting,
        OrderView order,
        List<TopicGuess> topics,
        PlaceReading reading,
        List<GroundHint> grounds,
        String topic,
        Place place,
        @Nullable Decision decision) {}
