package org.jiban.intake.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.attachment.Attachments;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Ground;
import org.jiban.directory.Directory;
import org.jiban.dispatch.NamedUnits;
import org.jiban.intake.Previews;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Share;
import org.jiban.telephony.Call;
import org.jiban.telephony.Calls;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the console together: the line, the caller, the form, the suggestions. */
@Component
class ConsolePage {
    private static final long LONGEST = 6L * 3600 * 1000;

    private final Callers callers;
    private final Calls calls;
    private final Previews previews;
    private final ConsoleReader reader;
    private final Suggesting suggesting;
    private final Catalogue catalogue;
    private final Directory directory;
    private final NamedUnits units;
    private final Attachments attachments;
    private final Clock clock;

    ConsolePage(
            Callers callers,
            Calls calls,
            Previews previews,
            ConsoleReader reader,
            Suggesting suggesting,
            Catalogue catalogue,
            Directory directory,
            NamedUnits units,
            Attachments attachments,
            Clock clock) {
        this.callers = callers;
        this.calls = calls;
        this.previews = previews;
        this.reader = reader;
        this.suggesting = suggesting;
        this.catalogue = catalogue;
        this.directory = directory;
        this.units = units;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The whole console; fields that cannot be read are named in the suggestions and in the caller's panel. */
    ConsoleModel of(ConsoleForm form, Actor agent, Page page) {
        Suggestions suggestions = suggestions(form, agent, page);
        Share proposed = suggestions.share();
        return new ConsoleModel(
                form,
                caller(form, agent, page),
                line(form, agent),
                suggestions,
                share(form, proposed),
                proposed,
                topics(page),
                units.labels(page.lang()),
                districts(page),
                grounds(),
                attachments.of(form.photos()),
                began(form));
    }

    /** What the agent chose on the caller's word; else what is proposed. */
    private static Share share(ConsoleForm form, Share proposed) {
        Share chosen = form.choice("share", Share.class);
        if (chosen == null) {
            return proposed;
        }
        boolean asked = form.ticked("shareAsked") || !chosen.name().equals(form.field("shareProposed"));
        return asked ? chosen : proposed;
    }

    Suggestions suggestions(ConsoleForm form, Actor agent, Page page) {
        if (!form.says()) {
            return Suggestions.NOTHING;
        }
        if (!previews.ready()) {
            return Suggestions.learning(previews.dangers(form.field("text")));
        }
        try {
            return suggesting.of(previews.of(reader.contact(form, null), requester(form, agent)), form, page);
        } catch (Refusal refusal) {
            return Suggestions.refused(
                    page.refused(refusal).problems().getFirst().sentence());
        }
    }

    /** A number that is still being typed is nobody's yet. */
    private @Nullable Long requester(ConsoleForm form, Actor agent) {
        try {
            return callers.requester(form, agent);
        } catch (Refusal refusal) {
            return null;
        }
    }

    CallerPanel caller(ConsoleForm form, Actor agent, Page page) {
        try {
            return callers.panel(form, agent, page);
        } catch (Refusal refusal) {
            return CallerPanel.NOBODY;
        }
    }

    Line line(ConsoleForm form, Actor agent) {
        Long id = form.call();
        Optional<Call> call = id == null ? calls.talkingTo(agent) : Optional.of(callers.call(id, agent));
        return new Line(call.orElse(null), calls.live());
    }

    /** The form for the call that is on, or a blank one. */
    ConsoleForm opened(@Nullable String call, Actor agent) {
        if (call != null) {
            long id = ContactRequest.id("call", call);
            return new ConsoleForm(
                    Map.of("call", String.valueOf(callers.call(id, agent).id())));
        }
        return calls.talkingTo(agent)
                .map(each -> new ConsoleForm(Map.of("call", String.valueOf(each.id()))))
                .orElse(ConsoleForm.BLANK);
    }

    private List<String> topics(Page page) {
        return catalogue.topics().stream()
                .map(each ->
                        each.code() + " " + page.pick(each.level2(), each.level2En()) + " › " + each.label(page.lang()))
                .toList();
    }

    private Map<String, String> districts(Page page) {
        Map<String, String> names = new LinkedHashMap<>();
        directory.districts().forEach(each -> names.put(each.code(), each.label(page.lang())));
        return names;
    }

    private List<Ground> grounds() {
        return catalogue.grounds().stream()
                .filter(each -> each.outcome() != Ground.Outcome.EXPLAINED)
                .toList();
    }

    private String began(ConsoleForm form) {
        String began = form.field("began");
        return began.matches("\\d{1,15}") ? began : String.valueOf(clock.millis());
    }

    /** When the agent began to write; null when that cannot be. */
    @Nullable
    Instant beganAt(ConsoleForm form) {
        String began = form.field("began");
        if (!began.matches("\\d{1,15}")) {
            return null;
        }
        long millis = Long.parseLong(began);
        long gone = clock.millis() - millis;
        return gone < 0 || gone > LONGEST ? null : Instant.ofEpochMilli(millis);
    }

    /** The call of the form, when it is still on. */
    @Nullable
    Long goingOn(ConsoleForm form, Actor agent) {
        Long id = form.call();
        if (id == null) {
            return null;
        }
        Call call = calls.find(id).orElseThrow(() -> new NotFound("call-unknown"));
        return call.endedAt() == null && agent.code().equals(call.agent()) ? id : null;
    }
}
