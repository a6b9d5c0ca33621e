package org.jiban.assessment.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiban.assessment.Level;
import org.jiban.assessment.Rates;
import org.jiban.assessment.Scope;
import org.jiban.assessment.Volume;
import org.jiban.assessment.Volumes;
import org.jiban.catalogue.Catalogue;
import org.jiban.kernel.City;
import org.jiban.kernel.Role;
import org.jiban.order.Desk;
import org.jiban.telephony.CallQuality;
import org.jiban.telephony.Calls;
import org.jiban.telephony.LiveCalls;
import org.jiban.telephony.MissedCalls;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the dashboard together; the number of statements does not grow with what there is to show. */
@Component
class DashboardPages {
    private static final int TOPICS = 10;
    private static final int ENDS = 5;
    private static final double HOUR_MINUTES = 60;

    private final Volumes volumes;
    private final CallQuality quality;
    private final Calls calls;
    private final MissedCalls missed;
    private final Desk desk;
    private final Rates rates;
    private final RatesPages months;
    private final DistrictMaps maps;
    private final Catalogue catalogue;
    private final City city;

    DashboardPages(
            Volumes volumes,
            CallQuality quality,
            Calls calls,
            MissedCalls missed,
            Desk desk,
            Rates rates,
            RatesPages months,
            DistrictMaps maps,
            Catalogue catalogue,
            City city) {
        this.volumes = volumes;
        this.quality = quality;
        this.calls = calls;
        this.missed = missed;
        this.desk = desk;
        this.rates = rates;
        this.months = months;
        this.maps = maps;
        this.catalogue = catalogue;
        this.city = city;
    }

    /** What moves. */
    DashboardPage.Now now(Page page, boolean numbers) {
        ZonedDateTime at = page.now().atZone(city.zone());
        LocalDate today = at.toLocalDate();
        Volume volume = volumes.day(today);
        Double usual =
                volume.comparable() ? (Double) volume.usualUntil(at.getHour(), at.getMinute() / HOUR_MINUTES) : null;
        return new DashboardPage.Now(
                today,
                VolumeChart.of(volume, at.getHour()),
                volumes.parts(today),
                usual,
                calls(page.now()),
                desk.counts(null, ""),
                desk.supervision(),
                numbers,
                page.actor().is(Role.SUPERVISOR));
    }

    private DashboardPage.Calls calls(Instant now) {
        LiveCalls live = calls.live();
        Instant since = live.longestSince();
        return new DashboardPage.Calls(
                live,
                since == null ? null : Duration.between(since, now),
                quality.today(),
                quality.lastDay(),
                missed.counts());
    }

    /** The whole page. */
    DashboardPage whole(Page page, DistrictMap.Measure measure, boolean numbers) {
        YearMonth present = months.present();
        RatesPage month =
                months.page(new RatesPage.Choice(present, Level.STREET, null, null), new Scope(null), page.lang());
        DashboardPage.Now now = now(page, numbers);
        return new DashboardPage(
                now,
                excerpt(month),
                DashboardPage.Grades.of(month.lines()),
                earlier(month, present),
                topics(now.day(), page),
                maps.of(
                        measure,
                        volumes.districts(now.day()),
                        rates.cells(Level.DISTRICT, present),
                        present,
                        page.lang()));
    }

    private static @Nullable YearMonth earlier(RatesPage month, YearMonth present) {
        return month.periods().stream()
                .filter(each -> each.isBefore(present))
                .findFirst()
                .orElse(null);
    }

    /** The first and the last that are ranked. */
    private static RatesPage excerpt(RatesPage month) {
        List<RatesPage.Line> ranked = month.lines().stream()
                .filter(each -> each.ranked().rank() != null)
                .toList();
        List<RatesPage.Line> shown = ranked.size() <= 2 * ENDS
                ? ranked
                : Stream.concat(ranked.stream().limit(ENDS), ranked.stream().skip(ranked.size() - (long) ENDS))
                        .toList();
        return month.showing(shown);
    }

    private List<DashboardPage.Topic> topics(LocalDate today, Page page) {
        Map<String, String> names = new HashMap<>();
        catalogue
                .topics()
                .forEach(each ->
                        names.putIfAbsent(each.code().substring(0, 2), page.pick(each.level1(), each.level1En())));
        return volumes.topics(today).stream()
                .limit(TOPICS)
                .map(each -> new DashboardPage.Topic(each, names.get(each.code())))
                .toList();
    }
}
