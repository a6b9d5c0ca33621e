package org.jiban.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jiban.directory.Directory;
import org.jiban.directory.Duty;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitKind;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.City;
import org.jiban.kernel.Role;
import org.jiban.kernel.Words;
import org.jiban.web.Allowed;
import org.jiban.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units for programs: who may be dispatched to, what they serve, who is on duty now. */
@RestController
@RequestMapping("/api/v1/units")
class UnitsApi {
    private final Directory directory;
    private final City city;
    private final Clock clock;

    UnitsApi(Directory directory, City city, Clock clock) {
        this.directory = directory;
        this.city = city;
        this.clock = clock;
    }

    /** A unit. */
    record UnitBody(
            String code,
            UnitKind kind,
            String name,
            String nameEn,
            @Nullable String district,
            @Nullable String parent,
            Set<String> services,
            Set<String> serves,
            boolean ranked,
            List<String> aliases) {
        static UnitBody of(Unit unit) {
            return new UnitBody(
                    unit.code(),
                    unit.kind(),
                    unit.name(),
                    unit.nameEn(),
                    unit.district(),
                    unit.parent(),
                    unit.services(),
                    unit.serves(),
                    unit.ranked(),
                    unit.aliases());
        }
    }

    /**
     * A unit with its duty.
     *
     * @param onDuty who has the shift that runs now; null where the roster has a gap
     * @param today the shifts that begin today
     */
    record UnitWithDuty(UnitBody unit, @Nullable Duty onDuty, List<Duty> today) {}

    /**
     * Units by code.
     *
     * @param district code of a district
     * @param text part of a name or alias
     * @param after code of the last unit of the part before
     * @param limit 1 to 500
     */
    @Allowed
    @GetMapping
    Slice<UnitBody> list(
            @RequestParam(required = false) @Nullable UnitKind kind,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "500") int limit) {
        if (limit < 1 || limit > 500) {
            throw new BadInput("limit", "unit-limit-range");
        }
        String words = Words.clean("text", text, 60);
        List<UnitBody> found = directory.units().stream()
                .filter(unit -> kind == null || unit.kind() == kind)
                .filter(unit -> district == null || district.equals(unit.district()))
                .filter(unit -> words == null || named(unit, words))
                .filter(unit -> after == null || unit.code().compareTo(after) > 0)
                .sorted(Comparator.comparing(Unit::code))
                .limit(limit + 1L)
                .map(UnitBody::of)
                .toList();
        return found.size() > limit
                ? new Slice<>(found.subList(0, limit), found.get(limit - 1).code())
                : new Slice<>(found, null);
    }

    private static boolean named(Unit unit, String words) {
        return unit.name().contains(words)
                || unit.nameEn().toLowerCase(java.util.Locale.ROOT).contains(words.toLowerCase(java.util.Locale.ROOT))
                || unit.aliases().stream().anyMatch(alias -> alias.contains(words));
    }

    /** One unit and who is on duty there; accounts are named to staff only. */
    @Allowed({
        Role.AGENT,
        Role.DISPATCHER,
        Role.HANDLER,
        Role.UNIT_LEAD,
        Role.CALLBACK,
        Role.SUPERVISOR,
        Role.SYSTEM_ADMIN,
        Role.API_CLIENT
    })
    @GetMapping("/{code}")
    UnitWithDuty find(@PathVariable String code) {
        Unit unit = directory.unit(code);
        return new UnitWithDuty(
                UnitBody.of(unit),
                directory.onDuty(code, clock.instant()).orElse(null),
                directory.roster(code, LocalDate.ofInstant(clock.instant(), city.zone())));
    }
}
