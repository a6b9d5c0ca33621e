package org.jiban.assessment.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiban.assessment.CallRows;
import org.jiban.assessment.ReceivedFilter;
import org.jiban.assessment.ReceivedRow;
import org.jiban.assessment.ReceivedRows;
import org.jiban.catalogue.Catalogue;
import org.jiban.intake.Outcome;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Channel;
import org.jiban.kernel.City;
import org.jiban.kernel.Role;
import org.jiban.web.Allowed;
import org.jiban.web.Page;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The contacts and calls behind the figures of the dashboard, without a word of what was said and without a name. */
@Controller
@RequestMapping("/dashboard")
public class DashboardRowsController {
    private static final int SHOWN = 50;
    private static final int MOST_DAYS = 62;
    private static final int LAST_HOUR = 23;

    private final ReceivedRows received;
    private final CallRows calls;
    private final CellNames names;
    private final Catalogue catalogue;
    private final City city;

    DashboardRowsController(ReceivedRows received, CallRows calls, CellNames names, Catalogue catalogue, City city) {
        this.received = received;
        this.calls = calls;
        this.names = names;
        this.catalogue = catalogue;
        this.city = city;
    }

    /**
     * The contacts behind a figure.
     *
     * @param conditions what narrows them beside the days, in words
     * @param opens whether the reader may open a contact
     */
    public record Contacts(
            ReceivedFilter filter,
            List<String> conditions,
            int count,
            List<Contact> lines,
            @Nullable String next,
            boolean first,
            boolean opens) {}

    public record Contact(ReceivedRow row, String topic, String place) {}

    @GetMapping("/contacts")
    @Allowed({Role.SUPERVISOR, Role.ANALYST})
    View contacts(
            Page page,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String hour,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String after) {
        LocalDate first = day("from", from, LocalDate.ofInstant(page.now(), city.zone()));
        ReceivedFilter filter = new ReceivedFilter(
                first,
                lastDay(first, to),
                hour(hour),
                channel == null ? null : Asked.one("channel", channel, Channel.values()),
                outcome == null ? null : Asked.one("outcome", outcome, Outcome.values()),
                Asked.code("district", district),
                Asked.code("topic", topic));
        List<ReceivedRow> found = received.rows(filter, Asked.id("after", after), SHOWN + 1);
        List<ReceivedRow> shown = found.stream().limit(SHOWN).toList();
        return View.of(
                "assessment/contacts",
                page,
                new Contacts(
                        filter,
                        conditions(filter, page),
                        received.count(filter),
                        shown.stream().map(each -> contact(each, page.lang())).toList(),
                        found.size() > SHOWN ? String.valueOf(shown.getLast().id()) : null,
                        after == null,
                        page.actor().is(Role.SUPERVISOR)));
    }

    private static LocalDate day(String field, @Nullable String written, LocalDate other) {
        if (written == null || written.isBlank()) {
            return other;
        }
        if (!written.matches("20\\d\\d-\\d\\d-\\d\\d")) {
            throw new BadInput(field, "day-unreadable");
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new BadInput(field, "day-unreadable");
        }
    }

    private static LocalDate lastDay(LocalDate first, @Nullable String to) {
        LocalDate last = day("to", to, first);
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            throw new BadInput("to", "days-too-many", String.valueOf(MOST_DAYS));
        }
        return last;
    }

    private static @Nullable Integer hour(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        if (!written.matches("\\d{1,2}") || Integer.parseInt(written) > LAST_HOUR) {
            throw new BadInput("hour", "hour-unreadable");
        }
        return Integer.valueOf(written);
    }

    private List<String> conditions(ReceivedFilter filter, Page page) {
        List<String> words = new ArrayList<>();
        if (filter.hour() != null) {
            words.add(page.say("received.hour", ReceivedLinks.twoDigits(filter.hour())));
        }
        if (filter.channel() != null) {
            words.add(page.say("order.channel." + filter.channel()));
        }
        if (filter.outcome() != null) {
            words.add(page.say("intake.outcome." + filter.outcome()));
        }
        if (filter.district() != null) {
            String place = names.place(filter.district().equals("none") ? null : filter.district(), null, page.lang());
            words.add(place.isEmpty() ? page.say("rows.no-place") : place);
        }
        if (filter.topic() != null) {
            words.add(firstLevel(filter.topic(), page));
        }
        return words;
    }

    private String firstLevel(String topic, Page page) {
        return catalogue.topics().stream()
                .filter(each -> each.code().startsWith(topic))
                .findFirst()
                .map(each -> page.pick(each.level1(), each.level1En()))
                .orElseGet(() -> page.say("dashboard.unsorted"));
    }

    private Contact contact(ReceivedRow row, String language) {
        return new Contact(
                row, names.topic(row.topic(), language), names.place(row.district(), row.street(), language));
    }

    /** The calls behind a figure. */
    public record CallList(
            CallRows.Which which,
            CallRows.Since since,
            int count,
            List<CallRows.Row> lines,
            @Nullable String next,
            boolean first) {}

    @GetMapping("/calls")
    @Allowed({Role.SUPERVISOR, Role.ANALYST})
    View calls(
            Page page,
            @RequestParam(required = false) @Nullable String which,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String after) {
        CallRows.Which asked =
                which == null ? CallRows.Which.OFFERED : Asked.one("which", which, CallRows.Which.values());
        CallRows.Since begin =
                since == null ? CallRows.Since.TODAY : Asked.one("since", since, CallRows.Since.values());
        List<CallRows.Row> found = calls.rows(asked, begin, Asked.id("after", after), SHOWN + 1);
        List<CallRows.Row> shown = found.stream().limit(SHOWN).toList();
        return View.of(
                "assessment/calls",
                page,
                new CallList(
                        asked,
                        begin,
                        calls.count(asked, begin),
                        shown,
                        found.size() > SHOWN ? String.valueOf(shown.getLast().id()) : null,
                        after == null));
    }
}
