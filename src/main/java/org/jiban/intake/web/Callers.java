package org.jiban.intake.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotFound;
import org.jiban.order.OrderLine;
import org.jiban.order.WorkOrders;
import org.jiban.requester.Requesters;
import org.jiban.telephony.Call;
import org.jiban.telephony.Calls;
import org.jiban.web.ClockStrip;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out who the agent is talking to and what they have open. */
@Component
class Callers {
    private final Requesters requesters;
    private final WorkOrders orders;
    private final Calls calls;
    private final Catalogue catalogue;

    Callers(Requesters requesters, WorkOrders orders, Calls calls, Catalogue catalogue) {
        this.requesters = requesters;
        this.orders = orders;
        this.calls = calls;
        this.catalogue = catalogue;
    }

    /** The agent's own call, or an abandoned one that is being called back; {@code call-unknown} for another's. */
    Call call(long id, Actor agent) {
        return calls.find(id)
                .filter(each -> agent.code().equals(each.agent()) || each.abandonedAt() != null)
                .orElseThrow(() -> new NotFound("call-unknown"));
    }

    /** The requester the form is about: by the number typed, by the line that rings, else by the order it asks about. */
    @Nullable
    Long requester(ConsoleForm form, Actor agent) {
        String phone = form.value("phone");
        if (phone != null) {
            return requesters.byPhone(phone).orElse(null);
        }
        Long call = form.call();
        if (call != null) {
            return call(call, agent).requesterId();
        }
        String about = form.value("about");
        return about == null
                ? null
                : orders.idOf(about)
                        .map(each -> orders.snapshot(each).requesterId())
                        .orElse(null);
    }

    CallerPanel panel(ConsoleForm form, Actor agent, Page page) {
        Long requester = requester(form, agent);
        boolean asked = form.value("phone") != null || form.call() != null || form.value("about") != null;
        if (requester == null) {
            return new CallerPanel(null, asked, List.of(), form.call());
        }
        List<CallerPanel.Line> lines = orders.openOfRequester(requester, agent).stream()
                .map(each -> line(each, form, page))
                .sorted(Comparator.comparing(each ->
                        Optional.ofNullable(each.clock()).map(ClockStrip::due).orElse(Instant.MAX)))
                .toList();
        return new CallerPanel(requesters.masked(requester), asked, lines, form.call());
    }

    private CallerPanel.Line line(OrderLine order, ConsoleForm form, Page page) {
        boolean here = order.number().equals(form.field("about"));
        Instant due = order.feedbackDue() == null ? order.dispatchDue() : order.feedbackDue();
        ClockStrip clock = CallerPanel.Line.waitsForVerdict(order.stage())
                ? null
                : ClockStrip.running(order.receivedAt(), due, page.now());
        return new CallerPanel.Line(
                order,
                topic(order.topic(), page),
                clock,
                here ? form.field("add") : "",
                here ? form.field("withdraw") : "");
    }

    private String topic(String code, Page page) {
        return catalogue.findTopic(code).map(each -> label(each, page)).orElse(code);
    }

    static String label(Topic topic, Page page) {
        return topic.label(page.lang());
    }
}
