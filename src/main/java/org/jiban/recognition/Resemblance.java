package org.jiban.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiban.kernel.Place;
import org.jiban.recognition.OpenOrders.OpenOrder;
import org.jiban.recognition.Similar.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How much an open order looks like an appeal: requester, place, topic and words each speak for it. None alone is enough,
 * and none of it joins anything.
 */
final class Resemblance {
    private static final double LEAST = 0.45;
    private static final double SAME_WORDS = 0.3;

    private Resemblance() {}

    /** Empty when the two do not look alike. */
    static Optional<Similar> of(Appeal appeal, Place place, @Nullable Long requester, OpenOrder order) {
        if (!Places.agree(place, order.place())) {
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>();
        double score = 0;
        if (requester != null && requester.equals(order.requester())) {
            reasons.add(Reason.SAME_REQUESTER);
            score += 0.3;
        }
        score += place(place, order.place(), reasons) + topic(appeal, order.topic(), reasons);
        double words = overlap(appeal.text(), order.text());
        if (words >= SAME_WORDS) {
            reasons.add(Reason.SAME_WORDS);
        }
        score = Math.min(1, score + 0.4 * words);
        return score >= LEAST && reasons.size() >= 2
                ? Optional.of(new Similar(order.id(), order.number(), score, reasons))
                : Optional.empty();
    }

    private static double place(Place one, Place other, List<Reason> reasons) {
        int common = Places.common(one, other);
        if (common == 4 && one.building() != null && one.building().equals(other.building())) {
            reasons.add(Reason.SAME_BUILDING);
            return 0.35;
        }
        switch (common) {
            case 4 -> reasons.add(Reason.SAME_COMPOUND);
            case 3 -> reasons.add(Reason.SAME_COMMUNITY);
            case 2 -> reasons.add(Reason.SAME_STREET);
            default -> {}
        }
        return new double[] {0, 0, 0.1, 0.2, 0.3}[common];
    }

    private static double topic(Appeal appeal, String topic, List<Reason> reasons) {
        for (int i = 0; i < Math.min(3, appeal.topics().size()); i++) {
            if (appeal.topics().get(i).code().equals(topic)) {
                reasons.add(Reason.SAME_TOPIC);
                return i == 0 ? 0.25 : 0.15;
            }
        }
        return 0;
    }

    /** The share of pieces both texts have, 0..1. */
    static double overlap(String one, String other) {
        Set<Integer> ofOne = pieces(one);
        Set<Integer> ofOther = pieces(other);
        if (ofOne.isEmpty() || ofOther.isEmpty()) {
            return 0;
        }
        long both = ofOne.stream().filter(ofOther::contains).count();
        return both / (double) Math.min(ofOne.size(), ofOther.size());
    }

    private static Set<Integer> pieces(String text) {
        Set<Integer> pieces = new HashSet<>();
        Grams.cut(text, Grams.LONGEST, (hash, start, end) -> {
            if (end - start >= 2) {
                pieces.add(hash);
            }
        });
        return pieces;
    }
}
