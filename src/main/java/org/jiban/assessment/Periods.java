package org.jiban.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jiban.calendar.Policy;
import org.jiban.kernel.City;
import org.springframework.stereotype.Component;

/**
 * Periods (考评周期): calendar months, or months from the policy's first day to the day before it, named by the month they
 * end in. Bounds are days of the city's zone.
 */
@Component
public class Periods {
    private final Policy policy;
    private final City city;

    Periods(Policy policy, City city) {
        this.policy = policy;
        this.city = city;
    }

    /** The period a moment lies in. */
    public YearMonth of(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, city.zone());
        YearMonth month = YearMonth.from(day);
        boolean next = policy.periodFirstDay() > 1 && day.getDayOfMonth() >= policy.periodFirstDay();
        return next ? month.plusMonths(1) : month;
    }

    public LocalDate firstDay(YearMonth period) {
        return policy.periodFirstDay() == 1
                ? period.atDay(1)
                : period.minusMonths(1).atDay(policy.periodFirstDay());
    }

    public LocalDate lastDay(YearMonth period) {
        return firstDay(period.plusMonths(1)).minusDays(1);
    }

    /** The day on which the period's figures become public; what changes later is a correction. */
    public LocalDate publicationDay(YearMonth period) {
        return period.plusMonths(1).atDay(policy.publicationDay());
    }

    /** The last period whose publication day has come. */
    YearMonth lastPublishable(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, city.zone());
        YearMonth period = YearMonth.from(today).minusMonths(1);
        return today.isBefore(publicationDay(period)) ? period.minusMonths(1) : period;
    }
}
