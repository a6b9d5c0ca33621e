package org.jiban.citizen;

import java.time.Duration;
import java.time.Instant;
import org.jiban.kernel.Subject;
import org.jiban.timer.RecurringAct;
import org.springframework.stereotype.Component;

/** Takes away, every quarter of an hour, drafts and looks whose time is over. */
@Component
class Forgetting implements RecurringAct {
    private final Drafts drafts;
    private final Followings followings;

    Forgetting(Drafts drafts, Followings followings) {
        this.drafts = drafts;
        this.followings = followings;
    }

    @Override
    public String kind() {
        return "citizen.forgetting";
    }

    @Override
    public Instant next(Instant now) {
        return now.plus(Duration.ofMinutes(15));
    }

    @Override
    public void due(Subject subject, Instant at) {
        drafts.sweep();
        followings.sweep();
    }
}
