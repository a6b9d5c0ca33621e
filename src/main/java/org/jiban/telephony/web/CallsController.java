package org.jiban.telephony.web;

import java.net.URI;
import java.time.Clock;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.telephony.Answering;
import org.jiban.telephony.Call;
import org.jiban.telephony.CallQuality;
import org.jiban.telephony.Calls;
import org.jiban.telephony.LiveCalls;
import org.jiban.telephony.MissedCalls;
import org.jiban.telephony.MissedCounts;
import org.jiban.web.Allowed;
import org.jiban.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls for programs: the exchange tells what happens, others look at a call or at how calls are answered. */
@RestController
@RequestMapping("/api/v1/calls")
class CallsController {
    private final Calls calls;
    private final CallQuality quality;
    private final MissedCalls missed;
    private final Clock clock;

    CallsController(Calls calls, CallQuality quality, MissedCalls missed, Clock clock) {
        this.calls = calls;
        this.quality = quality;
        this.missed = missed;
        this.clock = clock;
    }

    @Once
    @PostMapping
    @Allowed({Role.API_CLIENT, Role.AGENT, Role.SUPERVISOR, Role.SYSTEM_ADMIN})
    ResponseEntity<CallBody> take(@RequestBody CallRequest request, Actor actor) {
        Call call = calls.take(request.event(clock.instant()), actor);
        return ResponseEntity.created(URI.create("/api/v1/calls/" + call.id()))
                .body(CallBody.of(call, calls.contactsOf(call.id())));
    }

    @GetMapping("/{id}")
    @Allowed({Role.API_CLIENT, Role.AGENT, Role.SUPERVISOR, Role.SYSTEM_ADMIN})
    CallBody show(@PathVariable String id) {
        long callId = Ids.written(id).orElseThrow(() -> new BadInput("id", "id-unreadable"));
        Call call = calls.find(callId).orElseThrow(() -> new NotFound("call-unknown"));
        return CallBody.of(call, calls.contactsOf(callId));
    }

    /** How calls are answered at this moment: who waits, who talks, what today and the last 24 hours come to. */
    record QualityBody(LiveCalls live, Shares today, Shares lastDay, MissedCounts callBacks) {}

    /** Calls of a stretch of time and their shares; null without calls. */
    record Shares(
            long answered,
            long abandoned,
            @Nullable Double answeredWithin15Seconds,
            @Nullable Double connected) {
        static Shares of(Answering answering) {
            boolean any = answering.offered() > 0;
            return new Shares(
                    answering.answered(),
                    answering.abandoned(),
                    any ? answering.answeredInTime().orElse(0) : null,
                    any ? answering.connected().orElse(0) : null);
        }
    }

    @GetMapping("/quality")
    @Allowed({Role.API_CLIENT, Role.AGENT, Role.SUPERVISOR, Role.ANALYST, Role.SYSTEM_ADMIN})
    QualityBody quality() {
        return new QualityBody(calls.live(), Shares.of(quality.today()), Shares.of(quality.lastDay()), missed.counts());
    }
}
