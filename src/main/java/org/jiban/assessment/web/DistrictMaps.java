package org.jiban.assessment.web;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiban.assessment.Change;
import org.jiban.assessment.Figure;
import org.jiban.assessment.Level;
import org.jiban.assessment.RateCell;
import org.jiban.assessment.Share;
import org.jiban.calendar.Policy;
import org.jiban.directory.Directory;
import org.jiban.directory.Outlines;
import org.springframework.stereotype.Component;

/** Shades the districts: by how much they received, or by how much of it was solved. */
@Component
class DistrictMaps {
    private static final String NOWHERE = "none";
    private static final int PERCENT = 100;
    private static final int ROUND = 5;

    private final Outlines outlines;
    private final Directory directory;
    private final Policy policy;

    DistrictMaps(Outlines outlines, Directory directory, Policy policy) {
        this.outlines = outlines;
        this.directory = directory;
        this.policy = policy;
    }

    /** What the shades stand for: {@code from} and {@code step} in contacts or in percent. */
    private record Scale(int from, int step, boolean percent) {
        int shade(double value) {
            return 1 + Math.clamp((int) Math.floor((value - from) / step), 0, DistrictMap.SHADES - 1);
        }

        List<String> words() {
            return IntStream.range(0, DistrictMap.SHADES)
                    .mapToObj(each -> percent
                            ? from + each * step + "–" + (from + (each + 1) * step) + "%"
                            : each == DistrictMap.SHADES - 1
                                    ? "≥ " + (from + each * step)
                                    : from + each * step + "–" + (from + (each + 1) * step - 1))
                    .toList();
        }
    }

    DistrictMap of(
            DistrictMap.Measure measure, List<Change> volume, List<RateCell> cells, YearMonth period, String language) {
        Map<String, Change> changes = volume.stream().collect(Collectors.toMap(Change::code, Function.identity()));
        Map<String, RateCell> rates = cells.stream().collect(Collectors.toMap(RateCell::code, Function.identity()));
        Scale scale = measure == DistrictMap.Measure.VOLUME ? volumeScale(volume) : rateScale(cells);
        List<DistrictMap.Line> lines = directory.districts().stream()
                .map(each -> line(
                        each.code(),
                        each.label(language),
                        changes.getOrDefault(each.code(), new Change(each.code(), 0, 0, 0)),
                        rates.getOrDefault(each.code(), RateCell.nothing(Level.DISTRICT, each.code(), period)),
                        measure,
                        scale))
                .sorted(Comparator.comparingInt(
                                (DistrictMap.Line each) -> each.change().now())
                        .reversed())
                .toList();
        List<DistrictMap.Line> nowhere = volume.stream()
                .filter(each -> each.code().equals(NOWHERE))
                .map(each -> new DistrictMap.Line(
                        NOWHERE, "", false, each, RateCell.nothing(Level.DISTRICT, NOWHERE, period), 0, ""))
                .toList();
        return new DistrictMap(
                measure,
                scale.words(),
                Stream.concat(lines.stream(), nowhere.stream()).toList(),
                DistrictMap.drawing(outlines.drawn(), lines).orElse(null));
    }

    private DistrictMap.Line line(
            String code, String name, Change change, RateCell cell, DistrictMap.Measure measure, Scale scale) {
        boolean volume = measure == DistrictMap.Measure.VOLUME;
        boolean known = volume || cell.counts().of(Figure.REACHED) >= policy.minimumCallbacks();
        double value = volume ? change.now() : PERCENT * cell.resolution().value();
        return new DistrictMap.Line(
                code,
                name,
                true,
                change,
                cell,
                known ? scale.shade(value) : 0,
                volume ? Figures.count(change.now()) : rate(cell, known));
    }

    /** A rate of too few verdicts is written as what it is made of. */
    private static String rate(RateCell cell, boolean known) {
        Share share = cell.resolution();
        return known ? Figures.percent(share) : share.some() + " / " + share.of();
    }

    private static Scale volumeScale(Collection<Change> volume) {
        int most = volume.stream()
                .filter(each -> !each.code().equals(NOWHERE))
                .mapToInt(Change::now)
                .max()
                .orElse(0);
        return new Scale(0, Math.max(1, Math.ceilDiv(most + 1, DistrictMap.SHADES)), false);
    }

    private Scale rateScale(Collection<RateCell> cells) {
        DoubleSummaryStatistics known = cells.stream()
                .filter(each -> each.counts().of(Figure.REACHED) >= policy.minimumCallbacks())
                .mapToDouble(each -> PERCENT * each.resolution().value())
                .summaryStatistics();
        boolean any = known.getCount() > 0;
        int from = any ? ROUND * ((int) known.getMin() / ROUND) : 0;
        int highest = any ? (int) Math.ceil(known.getMax()) : PERCENT;
        int step = Math.max(1, Math.ceilDiv(highest - from, DistrictMap.SHADES));
        return new Scale(Math.min(from, PERCENT - DistrictMap.SHADES * step), step, true);
    }
}
