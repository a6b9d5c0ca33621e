package org.jiban.directory.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiban.directory.Directory;
import org.jiban.directory.Duty;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitAdministration;
import org.jiban.directory.UnitContact;
import org.jiban.directory.UnitKind;
import org.jiban.directory.UnitTopics;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotAllowed;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.kernel.Words;
import org.jiban.people.People;
import org.jiban.web.Allowed;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.Phrases;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The units: search, and one in full with its duty, its people and what it answers for. */
@Controller
@RequestMapping("/admin/units")
class UnitsPages {
    /** Who sees every unit; a unit's lead sees the own one. */
    static final Set<Role> READERS = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.SUPERVISOR);

    private static final int PART = 50;

    private final Directory directory;
    private final UnitAdministration administration;
    private final People people;
    private final ObjectProvider<UnitTopics> topics;
    private final Phrases phrases;
    private final Clock clock;

    UnitsPages(
            Directory directory,
            UnitAdministration administration,
            People people,
            ObjectProvider<UnitTopics> topics,
            Phrases phrases,
            Clock clock) {
        this.directory = directory;
        this.administration = administration;
        this.people = people;
        this.topics = topics;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Allowed({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.SUPERVISOR})
    @GetMapping
    View list(
            Page page,
            @RequestParam(required = false) @Nullable UnitKind kind,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after) {
        String words = Words.clean("text", text, 60);
        String in = district == null || district.isBlank()
                ? null
                : directory.district(district).code();
        List<Unit> met = directory.units().stream()
                .filter(unit -> in == null || in.equals(unit.district()))
                .filter(unit -> words == null || named(unit, words))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
        List<Unit> shown = met.stream()
                .filter(unit -> kind == null || unit.kind() == kind)
                .filter(unit -> after == null || unit.code().compareTo(after) > 0)
                .limit(PART + 1L)
                .toList();
        boolean more = shown.size() > PART;
        return View.of(
                "directory/units",
                page,
                new UnitListPage(
                        kind,
                        in,
                        words,
                        counts(met),
                        List.copyOf(directory.districts()),
                        more ? shown.subList(0, PART) : shown,
                        people.countsByUnit(),
                        more ? shown.get(PART - 1).code() : null,
                        after == null));
    }

    private static boolean named(Unit unit, String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return unit.code().toLowerCase(Locale.ROOT).startsWith(lower)
                || unit.name().contains(words)
                || unit.nameEn().toLowerCase(Locale.ROOT).contains(lower)
                || unit.aliases().stream().anyMatch(alias -> alias.contains(words));
    }

    private static Map<UnitKind, Integer> counts(List<Unit> units) {
        Map<UnitKind, Integer> counts = new EnumMap<>(UnitKind.class);
        units.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
        return counts;
    }

    @Allowed({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.SUPERVISOR, Role.UNIT_LEAD})
    @GetMapping("/{code}")
    View unit(Page page, @PathVariable String code) {
        return view(directory.unit(code), page);
    }

    private View view(Unit unit, Page page) {
        Actor actor = page.actor();
        requireMaySee(unit, actor);
        Duty onDuty = directory.onDuty(unit.code(), clock.instant()).orElse(null);
        List<Duty> today = directory.roster(unit.code(), administration.today(), administration.today());
        UnitContact contact = administration.contact(unit.code()).orElse(null);
        return View.of(
                "directory/unit",
                page,
                new UnitPage(
                        unit,
                        unit.services().stream()
                                .map(each -> service(each, page))
                                .toList(),
                        serves(unit, page),
                        below(unit),
                        contact,
                        onDuty,
                        today,
                        people.ofUnit(unit.code()),
                        names(today, onDuty, contact),
                        topics(unit, page),
                        directory.version(),
                        directory.loadedAt(),
                        new UnitPage.Rights(
                                UnitAdministration.keeps(unit.code(), actor),
                                actor.is(Role.SECURITY_ADMIN),
                                actor.is(Role.SYSTEM_ADMIN) || actor.is(Role.SUPERVISOR),
                                READERS.stream().anyMatch(actor::is))));
    }

    static void requireMaySee(Unit unit, Actor actor) {
        if (READERS.stream().noneMatch(actor::is) && !unit.code().equals(actor.unit())) {
            throw new NotAllowed("unit-not-yours");
        }
    }

    private String service(String code, Page page) {
        return phrases.has("service." + code) ? page.say("service." + code) : code.toLowerCase(Locale.ROOT);
    }

    private List<String> serves(Unit unit, Page page) {
        return unit.serves().stream()
                .filter(each -> !each.equals("*"))
                .map(each -> directory.district(each).label(page.lang()))
                .toList();
    }

    private @Nullable Integer below(Unit unit) {
        return switch (unit.kind()) {
            case DISTRICT -> directory.streets(unit.code()).size();
            case STREET -> directory.communities(unit.code()).size();
            case DEPARTMENT, ENTERPRISE -> null;
        };
    }

    private Map<String, String> names(List<Duty> today, @Nullable Duty onDuty, @Nullable UnitContact contact) {
        return people.names(Stream.concat(
                        Stream.of(
                                onDuty == null ? null : onDuty.account(), contact == null ? null : contact.changedBy()),
                        today.stream().map(Duty::account))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private Map<String, List<UnitTopics.Line>> topics(Unit unit, Page page) {
        Map<String, List<UnitTopics.Line>> grouped = new LinkedHashMap<>();
        UnitTopics known = topics.getIfAvailable();
        if (known != null) {
            known.of(unit, page.lang())
                    .forEach(each -> grouped.computeIfAbsent(each.group(), name -> new ArrayList<>())
                            .add(each));
        }
        return grouped;
    }

    @Allowed({Role.SYSTEM_ADMIN, Role.UNIT_LEAD})
    @PostMapping("/{code}/duty-phone")
    PageAnswer dutyPhone(
            Page page, Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String phone) {
        Unit unit = directory.unit(code);
        requireMaySee(unit, actor);
        try {
            administration.dutyPhone(code, phone, actor);
            return Go.to("/admin/units/" + code + "?notice=duty-phone-saved");
        } catch (Refusal refusal) {
            return view(unit, page.refused(refusal)).status(refusal.status());
        }
    }
}
