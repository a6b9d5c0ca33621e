package org.jiban.assessment.web;

import org.jiban.kernel.Role;
import org.jiban.web.Allowed;
import org.jiban.web.Page;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The supervisors' day, whole and in the part that moves (领导驾驶舱). */
@Controller
@RequestMapping("/dashboard")
public class DashboardController {
    private static final String SHOWN = "shown";

    private final DashboardPages pages;

    DashboardController(DashboardPages pages) {
        this.pages = pages;
    }

    /** @param numbers {@code shown} lists the hours as numbers too */
    @GetMapping
    @Allowed({Role.SUPERVISOR, Role.ANALYST})
    View whole(
            Page page,
            @RequestParam(required = false) @Nullable String map,
            @RequestParam(required = false) @Nullable String numbers) {
        DistrictMap.Measure measure = map == null || map.isBlank()
                ? DistrictMap.Measure.VOLUME
                : Asked.one("map", map, DistrictMap.Measure.values());
        return View.of("assessment/dashboard", page, pages.whole(page, measure, SHOWN.equals(numbers)));
    }

    /** What moves, for the page that is open. */
    @GetMapping("/now")
    @Allowed({Role.SUPERVISOR, Role.ANALYST})
    View now(Page page, @RequestParam(required = false) @Nullable String numbers) {
        return View.of("assessment/now", page, pages.now(page, SHOWN.equals(numbers)));
    }
}
