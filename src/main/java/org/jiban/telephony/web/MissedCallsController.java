package org.jiban.telephony.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Role;
import org.jiban.requester.Masked;
import org.jiban.requester.Requesters;
import org.jiban.telephony.Dialled;
import org.jiban.telephony.MissedCall;
import org.jiban.telephony.MissedCalls;
import org.jiban.telephony.MissedCounts;
import org.jiban.web.Allowed;
import org.jiban.web.ClockStrip;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The call-back queue as agents work it: take the next caller, dial, write up what they wanted. */
@Controller
@RequestMapping("/missed-calls")
public class MissedCallsController {
    private static final int SHOWN = 100;

    private final MissedCalls missed;
    private final Requesters requesters;

    MissedCallsController(MissedCalls missed, Requesters requesters) {
        this.missed = missed;
        this.requesters = requesters;
    }

    /** The page: everyone who waits, and the one this agent is calling. */
    public record Model(List<Line> lines, MissedCounts counts, int tries) {}

    /** One caller. */
    public record Line(
            MissedCall call, @Nullable String phone, ClockStrip clock, boolean mine, boolean taken, boolean early) {}

    @GetMapping
    @Allowed({Role.AGENT, Role.SUPERVISOR})
    View list(Actor actor, Page page) {
        List<MissedCall> calls = missed.list(SHOWN);
        Map<Long, Masked> who =
                requesters.masked(calls.stream().map(MissedCall::requesterId).collect(Collectors.toSet()));
        Instant now = page.now();
        List<Line> lines = calls.stream()
                .map(each -> line(each, who.get(each.requesterId()), actor, now))
                .toList();
        return View.of("telephony/missed-calls", page, new Model(lines, missed.counts(), missed.tries()));
    }

    private static Line line(MissedCall call, @Nullable Masked who, Actor actor, Instant now) {
        ClockStrip clock = call.tries() == 0
                ? ClockStrip.running(call.missedAt(), call.dueAt(), now)
                : ClockStrip.of(call.missedAt(), call.dueAt(), call.nextTryAt(), now);
        boolean taken = call.isClaimedByAnother(actor.code(), now);
        Instant until = call.claimedUntil();
        boolean mine = actor.code().equals(call.claimedBy()) && until != null && until.isAfter(now);
        return new Line(
                call,
                who == null ? null : who.phone(),
                clock,
                mine,
                taken,
                call.nextTryAt().isAfter(now));
    }

    @PostMapping("/next")
    @Allowed(Role.AGENT)
    Go next(Actor actor) {
        return missed.claimNext(actor)
                .map(each -> Go.to("/missed-calls?notice=missed-call-taken#call-" + each.callId()))
                .orElseGet(() -> Go.to("/missed-calls?notice=missed-call-none"));
    }

    @PostMapping("/{id}/try")
    @Allowed(Role.AGENT)
    Go dial(@PathVariable String id, Actor actor) {
        long callId = Ids.written(id).orElseThrow(() -> new BadInput("id", "id-unreadable"));
        Dialled dialled = missed.call(callId, actor);
        return dialled.outcome().reached()
                ? Go.to("/console?missed=" + callId)
                : Go.to("/missed-calls?notice=missed-call-"
                        + dialled.outcome()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'));
    }
}
