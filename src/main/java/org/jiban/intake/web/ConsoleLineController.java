package org.jiban.intake.web;

import java.util.Map;
import org.jiban.kernel.Actor;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Role;
import org.jiban.telephony.Calls;
import org.jiban.telephony.WaitingCall;
import org.jiban.web.Allowed;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The telephone of the console: take the caller who waits longest, hang up. */
@Controller
@RequestMapping("/console")
class ConsoleLineController {
    private static final int TRIES = 3;

    private final Calls calls;
    private final ConsolePage console;

    ConsoleLineController(Calls calls, ConsolePage console) {
        this.calls = calls;
        this.console = console;
    }

    /** How the line stands, for a page that looks again every few seconds. */
    @GetMapping("/line")
    @Allowed(Role.AGENT)
    View line(Actor agent, Page page) {
        return View.of("intake/line", page, console.line(ConsoleForm.BLANK, agent));
    }

    /** Takes the caller who waits longest; somebody else may be faster, so the next ones are tried too. */
    @PostMapping("/call")
    @Allowed(Role.AGENT)
    Go answer(Actor agent) {
        for (WaitingCall waiting : calls.ringing(TRIES)) {
            try {
                return Go.to(
                        "/console?call=" + calls.answer(waiting.id(), agent).id());
            } catch (OutOfOrder tooLate) {
                // the next one
            }
        }
        return Go.to("/console?notice=console-no-call");
    }

    /** Ends the call that is on; without one nothing happens. */
    @PostMapping("/call/end")
    @Allowed(Role.AGENT)
    Go hangUp(Actor agent, @RequestParam Map<String, String> fields) {
        calls.talkingTo(agent).ifPresent(each -> calls.hangUp(each.id(), agent));
        return Go.to("/console");
    }
}
