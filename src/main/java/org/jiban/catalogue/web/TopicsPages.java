package org.jiban.catalogue.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Change;
import org.jiban.catalogue.Changes;
import org.jiban.catalogue.Topic;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Role;
import org.jiban.kernel.Words;
import org.jiban.web.Allowed;
import org.jiban.web.Page;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue as its keepers see it: three levels with a search, and one topic in full. */
@Controller
@RequestMapping("/admin/topics")
class TopicsPages {
    private final Catalogue catalogue;
    private final Changes changes;
    private final RuleWords rules;
    private final TopicPages pages;

    TopicsPages(Catalogue catalogue, Changes changes, RuleWords rules, TopicPages pages) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.rules = rules;
        this.pages = pages;
    }

    /** Without a search the first branch is open; a search looks through all of them. */
    @Allowed({Role.SYSTEM_ADMIN, Role.SUPERVISOR})
    @GetMapping
    View list(
            Page page,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String level) {
        if (level != null && !level.matches("\\d{2}")) {
            throw new BadInput("level", "topic-level-digits");
        }
        String words = Words.clean("text", text, 60);
        List<Topic> met = catalogue.topics().stream()
                .filter(topic -> words == null || speaksOf(topic, words))
                .toList();
        List<TopicListPage.Branch> branches = branches(met, page);
        String open = level == null && words == null && !branches.isEmpty()
                ? branches.getFirst().code()
                : level;
        List<Topic> shown = met.stream()
                .filter(topic -> open == null || topic.code().startsWith(open))
                .toList();
        return View.of(
                "catalogue/topics",
                page,
                new TopicListPage(
                        catalogue.version(),
                        catalogue.topics().size(),
                        branches,
                        open,
                        words,
                        shown.size(),
                        groups(shown, page)));
    }

    private static boolean speaksOf(Topic topic, String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return topic.code().startsWith(words)
                || topic.duty().equalsIgnoreCase(words)
                || topic.path("zh").contains(words)
                || topic.path("en").toLowerCase(Locale.ROOT).contains(lower)
                || topic.keywords().stream().anyMatch(each -> each.contains(words))
                || topic.strong().stream().anyMatch(each -> each.contains(words));
    }

    private static List<TopicListPage.Branch> branches(List<Topic> topics, Page page) {
        Map<String, List<Topic>> byLevel = topics.stream()
                .collect(Collectors.groupingBy(each -> each.code().substring(0, 2), TreeMap::new, Collectors.toList()));
        return byLevel.entrySet().stream()
                .map(each -> new TopicListPage.Branch(
                        each.getKey(),
                        level1(each.getValue().getFirst(), page),
                        each.getValue().size()))
                .toList();
    }

    private static String level1(Topic topic, Page page) {
        return page.pick(topic.level1(), topic.level1En());
    }

    private List<TopicListPage.Group> groups(List<Topic> topics, Page page) {
        Set<String> waiting = changes.open().stream().map(Change::topic).collect(Collectors.toSet());
        Map<String, List<Topic>> byLevel = topics.stream()
                .collect(Collectors.groupingBy(each -> each.code().substring(0, 4), TreeMap::new, Collectors.toList()));
        return byLevel.entrySet().stream()
                .map(each -> new TopicListPage.Group(
                        each.getKey(),
                        level1(each.getValue().getFirst(), page) + " › "
                                + page.pick(
                                        each.getValue().getFirst().level2(),
                                        each.getValue().getFirst().level2En()),
                        each.getValue().stream()
                                .map(topic -> new TopicListPage.Row(
                                        topic, rules.parts(topic.lead(), page), waiting.contains(topic.code())))
                                .toList()))
                .toList();
    }

    @Allowed({Role.SYSTEM_ADMIN, Role.SUPERVISOR})
    @GetMapping("/{code}")
    View topic(Page page, @PathVariable String code) {
        return pages.topic(catalogue.topic(code), page);
    }
}
