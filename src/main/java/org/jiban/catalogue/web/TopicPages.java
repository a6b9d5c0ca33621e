package org.jiban.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiban.calendar.Limit;
import org.jiban.calendar.Policy;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Change;
import org.jiban.catalogue.Changes;
import org.jiban.catalogue.DutyEntry;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.TopicVersion;
import org.jiban.kernel.Role;
import org.jiban.people.People;
import org.jiban.web.Page;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one topic together. */
@Component
class TopicPages {
    private final Catalogue catalogue;
    private final Changes changes;
    private final People people;
    private final Policy policy;
    private final RuleWords rules;
    private final Differences differences;

    TopicPages(
            Catalogue catalogue,
            Changes changes,
            People people,
            Policy policy,
            RuleWords rules,
            Differences differences) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.people = people;
        this.policy = policy;
        this.rules = rules;
        this.differences = differences;
    }

    View topic(Topic topic, Page page) {
        DutyEntry duty = catalogue.duty(topic.duty());
        List<Change> of = changes.of(topic.code());
        return View.of(
                "catalogue/topic",
                page,
                new TopicPage(
                        topic,
                        catalogue.version(),
                        duty,
                        rules.parts(duty.owner(), page),
                        rules.parts(topic.lead(), page),
                        topic.assists().stream()
                                .map(each -> rules.parts(each, page))
                                .toList(),
                        limits(topic, page),
                        of.stream()
                                .filter(each -> each.state() == Change.State.OPEN)
                                .toList(),
                        history(topic.code(), of, page),
                        page.actor().is(Role.SYSTEM_ADMIN)));
    }

    private List<TopicPage.Limit> limits(Topic topic, Page page) {
        return List.of(
                limit("topic.limit.dispatch", policy.dispatchLimit(topic.dispatchHours()), page),
                limit("topic.limit.sign", policy.signLimit(topic.urgency()), page),
                limit("topic.limit.contact", policy.contactLimit(topic.urgency()), page),
                limit("topic.limit.feedback", policy.feedbackLimit(topic.urgency()), page));
    }

    private static TopicPage.Limit limit(String name, Limit limit, Page page) {
        return new TopicPage.Limit(name, page.say("limit." + limit.unit(), limit.value()));
    }

    private List<TopicPage.Line> history(String code, List<Change> of, Page page) {
        List<TopicVersion> versions = catalogue.history(code);
        Map<String, String> names = people.names(of.stream()
                .flatMap(each -> Stream.of(each.proposedBy(), decidedBy(each)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<TopicPage.Line> lines = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            TopicVersion version = versions.get(i);
            Change change = madeBy(version, of);
            lines.add(new TopicPage.Line(
                    version,
                    state(version, versions),
                    change,
                    change == null ? List.of() : by(change, names),
                    i + 1 == versions.size() ? List.of() : fields(versions.get(i + 1), version, page)));
        }
        return lines;
    }

    private static @Nullable String decidedBy(Change change) {
        Change.Decision decision = change.decision();
        return decision == null ? null : decision.by();
    }

    private static @Nullable Change madeBy(TopicVersion version, List<Change> of) {
        return of.stream()
                .filter(each -> {
                    Change.Decision decision = each.decision();
                    return decision != null
                            && Integer.valueOf(version.version()).equals(decision.version());
                })
                .findFirst()
                .orElse(null);
    }

    private static List<String> by(Change change, Map<String, String> names) {
        return Stream.of(change.proposedBy(), decidedBy(change))
                .filter(Objects::nonNull)
                .map(each -> names.getOrDefault(each, each))
                .toList();
    }

    private TopicPage.State state(TopicVersion version, List<TopicVersion> all) {
        if (version.version() > catalogue.version()) {
            return TopicPage.State.COMING;
        }
        boolean newest = all.stream()
                .noneMatch(each -> each.version() > version.version() && each.version() <= catalogue.version());
        return newest ? TopicPage.State.ACTIVE : TopicPage.State.PAST;
    }

    private List<String> fields(TopicVersion before, TopicVersion after, Page page) {
        return differences.between(before.topic(), after.topic(), page).stream()
                .map(Difference::field)
                .toList();
    }
}
