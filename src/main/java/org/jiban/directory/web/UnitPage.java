package org.jiban.directory.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiban.directory.Duty;
import org.jiban.directory.Unit;
import org.jiban.directory.UnitContact;
import org.jiban.directory.UnitTopics;
import org.jiban.people.Account;
import org.jspecify.annotations.Nullable;

/**
 * One unit in full.
 *
 * @param services what it supplies, in words
 * @param serves districts it serves, in words; empty where it serves the whole city
 * @param below how many streets or communities stand below it; null where there are none by nature
 * @param onDuty who has the shift that runs now; null where the roster has a gap
 * @param names of accounts by user name and by actor code
 * @param topics by their first level
 * @param loadedAt when the version of the directory was loaded
 */
public record UnitPage(
        Unit unit,
        List<String> services,
        List<String> serves,
        @Nullable Integer below,
        @Nullable UnitContact contact,
        @Nullable Duty onDuty,
        List<Duty> today,
        List<Account> accounts,
        Map<String, String> names,
        Map<String, List<UnitTopics.Line>> topics,
        int version,
        Instant loadedAt,
        Rights rights) {
    /** What the reader may do and follow. */
    public record Rights(boolean keep, boolean accounts, boolean topics, boolean list) {}

    public String name(String account) {
        return names.getOrDefault(account, account);
    }

    /** How many topics it leads, or assists in. */
    public long count(boolean lead) {
        return topics.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.lead() == lead)
                .count();
    }
}
