package org.jiban.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jiban.order.Satisfaction;
import org.jiban.order.Solved;
import org.jiban.support.TestApplication;
import org.jspecify.annotations.Nullable;

/** Random lives of orders, their entries written in a random mix, each told to the oracle as well. */
final class RandomLives {
    private final Random random;
    private final TestApplication application;
    private final Oracle oracle;
    private final List<String> units;
    private final Instant start;
    private final List<Deque<Runnable>> lives = new ArrayList<>();

    RandomLives(TestApplication application, Oracle oracle, List<String> units, Instant start, Random random) {
        this.application = application;
        this.oracle = oracle;
        this.units = units;
        this.start = start;
        this.random = random;
    }

    RandomLives prepare(int orders) {
        for (int each = 0; each < orders; each++) {
            lives.add(life());
        }
        return this;
    }

    /** Writes up to {@code most} of the next entries, of any order, as chance will have it. */
    void write(int most) {
        for (int each = 0; each < most && !lives.isEmpty(); each++) {
            Deque<Runnable> life = lives.get(random.nextInt(lives.size()));
            life.pop().run();
            lives.removeIf(Deque::isEmpty);
        }
    }

    boolean over() {
        return lives.isEmpty();
    }

    private Deque<Runnable> life() {
        Instant at = start.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
        var story = new OrderStory(application, unit(), "street-" + random.nextInt(3), "district", at);
        Deque<Runnable> acts = new ArrayDeque<>();
        acts.add(() -> contact(story, at));
        if (chance(20)) {
            acts.add(() -> story.redispatched(unit(), at.plus(Duration.ofDays(5))));
            acts.add(() -> contact(story, at.plus(Duration.ofDays(5))));
            acts.add(() -> delay(story));
        }
        if (chance(15)) {
            acts.add(() -> urge(story));
        }
        if (chance(80)) {
            acts.add(story::answered);
        }
        if (chance(5)) {
            acts.add(() -> story.withdrawn(story.unitDue().minusSeconds(60)));
            return acts;
        }
        acts.add(() -> fallDue(story, chance(25)));
        if (chance(85)) {
            acts.add(() -> callback(story));
            if (chance(25)) {
                acts.add(() -> reopen(story));
                acts.add(() -> contact(story, story.unitDue().minus(Duration.ofDays(3))));
                acts.add(() -> fallDue(story, false));
                acts.add(() -> callback(story));
            }
        }
        return acts;
    }

    private String unit() {
        return units.get(random.nextInt(units.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void contact(OrderStory story, Instant from) {
        Instant at = from.plus(Duration.ofMinutes(random.nextInt(60 * 30)));
        Duration late = Duration.ofMinutes(random.nextInt(240));
        Instant counts = late.compareTo(Duration.ofMinutes(120)) <= 0 ? at : at.plus(late);
        if (chance(80)) {
            oracle.hear(new Oracle.Contact(story.id, story.lead(), true, counts, story.contactDue()));
            story.contacted(at, at.plus(late));
        } else {
            story.triedInVain(at);
        }
    }

    private void delay(OrderStory story) {
        if (story.feedbackDue().isBefore(story.unitDue())) {
            oracle.hear(new Oracle.Delay(story.id));
        }
        story.feedbackLimitPassed();
    }

    private void urge(OrderStory story) {
        oracle.hear(new Oracle.Again(story.id));
        story.urged(story.contactDue());
    }

    private void fallDue(OrderStory story, boolean early) {
        if (early && story.isAnswered()) {
            story.closedEarly(story.unitDue().minus(Duration.ofHours(random.nextInt(100))));
        } else {
            oracle.hear(new Oracle.Limit(story.id, story.lead(), story.unitDue(), !story.isAnswered()));
            story.unitLimitPassed(Duration.ofMinutes(random.nextInt(5)));
        }
    }

    private void callback(OrderStory story) {
        Instant at = story.unitDue().plus(Duration.ofHours(random.nextInt(120) - 40));
        if (chance(15)) {
            oracle.hear(new Oracle.Silence(story.id, story.lead(), at, story.unitDue()));
            story.unreached(at);
            return;
        }
        Boolean contacted = chance(30) ? (@Nullable Boolean) null : (@Nullable Boolean) chance(90);
        Solved solved = Solved.values()[random.nextInt(3)];
        Satisfaction satisfaction = Satisfaction.values()[random.nextInt(4)];
        oracle.hear(new Oracle.Said(story.id, story.lead(), at, story.unitDue(), contacted, solved, satisfaction));
        story.verdict(at, contacted, solved, satisfaction);
    }

    private void reopen(OrderStory story) {
        oracle.hear(new Oracle.Reopening(story.id));
        story.reopened(story.unitDue().plus(Duration.ofDays(4)));
    }
}
