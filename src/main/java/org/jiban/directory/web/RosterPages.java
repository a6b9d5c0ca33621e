package org.jiban.directory.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiban.calendar.Calendar;
import org.jiban.directory.Directory;
import org.jiban.directory.Duty;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitAdministration;
import org.jiban.directory.UnitAdministration.Shift;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.people.People;
import org.jiban.web.Allowed;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The roster of a unit, week by week: who signs when, the week before once more, and a stand-in. */
@Controller
@RequestMapping("/admin/units/{code}/roster")
class RosterPages {
    private static final Pattern POST = Pattern.compile("duty\\.(\\d{4}-\\d{2}-\\d{2})\\.([A-Za-z0-9_-]{1,40})");

    private final Directory directory;
    private final UnitAdministration administration;
    private final People people;
    private final Calendar calendar;

    RosterPages(Directory directory, UnitAdministration administration, People people, Calendar calendar) {
        this.directory = directory;
        this.administration = administration;
        this.people = people;
        this.calendar = calendar;
    }

    @Allowed({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.SUPERVISOR, Role.UNIT_LEAD})
    @GetMapping
    View week(Page page, @PathVariable String code, @RequestParam(required = false) @Nullable String week) {
        return view(directory.unit(code), monday(week), RosterPage.StandIn.EMPTY, page);
    }

    private LocalDate monday(@Nullable String written) {
        return UnitAdministration.monday(
                written == null || written.isBlank() ? administration.today() : date("week", written));
    }

    private LocalDate date(String field, String written) {
        LocalDate today = administration.today();
        try {
            LocalDate day = LocalDate.parse(written.strip());
            if (day.isBefore(today.minusYears(3)) || day.isAfter(today.plusYears(1))) {
                throw new BadInput(field, "roster-day-far");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new BadInput(field, "roster-day-unreadable");
        }
    }

    private View view(Unit unit, LocalDate monday, RosterPage.StandIn standIn, Page page) {
        UnitsPages.requireMaySee(unit, page.actor());
        List<Duty> duties = administration.week(unit.code(), monday);
        Map<String, String> colleagues = new LinkedHashMap<>();
        people.ofUnit(unit.code()).forEach(each -> colleagues.put(each.username(), each.name()));
        return View.of(
                "directory/roster",
                page,
                new RosterPage(
                        unit,
                        monday,
                        days(monday, duties),
                        colleagues,
                        people.names(duties.stream()
                                .map(Duty::account)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())),
                        standIn,
                        UnitAdministration.keeps(unit.code(), page.actor())));
    }

    private List<RosterPage.Day> days(LocalDate monday, List<Duty> duties) {
        LocalDate today = administration.today();
        return IntStream.range(0, 7)
                .mapToObj(monday::plusDays)
                .map(day -> new RosterPage.Day(
                        day,
                        calendar.isWorkingDay(day),
                        day.equals(today),
                        !day.isBefore(today),
                        duties.stream().filter(each -> each.day().equals(day)).toList()))
                .toList();
    }

    /** @param all holds {@code duty.DAY.SHIFT} with a user name for each post that is to be filled */
    @Allowed({Role.SYSTEM_ADMIN, Role.UNIT_LEAD})
    @PostMapping
    PageAnswer fill(
            Page page,
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam Map<String, String> all) {
        LocalDate monday = monday(week);
        return done(
                page,
                code,
                monday,
                RosterPage.StandIn.EMPTY,
                () -> administration.fill(code, monday, posts(all), actor));
    }

    private Map<Shift, @Nullable String> posts(Map<String, String> all) {
        Map<Shift, @Nullable String> posts = new HashMap<>();
        all.forEach((name, account) -> {
            Matcher post = POST.matcher(name);
            if (post.matches()) {
                posts.put(new Shift(date("week", post.group(1)), post.group(2)), account.isBlank() ? null : account);
            }
        });
        return posts;
    }

    @Allowed({Role.SYSTEM_ADMIN, Role.UNIT_LEAD})
    @PostMapping("/repetition")
    PageAnswer repeat(
            Page page, Actor actor, @PathVariable String code, @RequestParam(required = false) @Nullable String week) {
        LocalDate monday = monday(week);
        return done(page, code, monday, RosterPage.StandIn.EMPTY, () -> administration.repeat(code, monday, actor));
    }

    @Allowed({Role.SYSTEM_ADMIN, Role.UNIT_LEAD})
    @PostMapping("/stand-in")
    PageAnswer standIn(
            Page page,
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(defaultValue = "") String away,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String standIn) {
        LocalDate monday = monday(week);
        return done(
                page,
                code,
                monday,
                new RosterPage.StandIn(away, from, until, standIn),
                () -> administration.standIn(code, away, date("from", from), date("until", until), standIn, actor));
    }

    /** Does something and shows the week again, with how many posts changed or what was refused. */
    private PageAnswer done(Page page, String code, LocalDate monday, RosterPage.StandIn typed, IntSupplier act) {
        Unit unit = directory.unit(code);
        UnitsPages.requireMaySee(unit, page.actor());
        try {
            String notice = act.getAsInt() == 0 ? "roster-same" : "roster-saved";
            return Go.to("/admin/units/" + code + "/roster?week=" + monday + "&notice=" + notice);
        } catch (Refusal refusal) {
            return view(unit, monday, typed, page.refused(refusal)).status(refusal.status());
        }
    }
}
