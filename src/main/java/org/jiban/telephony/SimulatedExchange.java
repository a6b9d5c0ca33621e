package org.jiban.telephony;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The exchange of simulated cities (模拟交换机): nothing is dialled; most people answer. Tests and simulation may say in
 * advance what the next calls come to.
 */
public final class SimulatedExchange implements Exchange {
    private final Queue<Dialled> next = new ConcurrentLinkedQueue<>();

    /** Says what the next call comes to. */
    public void next(DialOutcome outcome, long seconds) {
        next.add(new Dialled(outcome, seconds, null));
    }

    @Override
    public Dialled dial(long requesterId) {
        Dialled said = next.poll();
        return said == null ? byChance() : said;
    }

    private static Dialled byChance() {
        var random = ThreadLocalRandom.current();
        int of100 = random.nextInt(100);
        if (of100 < 76) {
            return new Dialled(DialOutcome.ANSWERED, 25 + random.nextInt(200), null);
        }
        DialOutcome outcome =
                of100 < 92 ? DialOutcome.NO_ANSWER : of100 < 97 ? DialOutcome.BUSY : DialOutcome.SWITCHED_OFF;
        return new Dialled(outcome, 0, null);
    }
}
