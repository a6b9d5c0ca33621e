package org.jiban.knowledge.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.City;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.kernel.Words;
import org.jiban.knowledge.Article;
import org.jiban.knowledge.Hit;
import org.jiban.knowledge.Knowledge;
import org.jiban.knowledge.web.ArticleListPage.Ending;
import org.jiban.knowledge.web.ArticleListPage.Kind;
import org.jiban.web.Allowed;
import org.jiban.web.Page;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The knowledge base on pages: find, list by topic, read. */
@Controller
@RequestMapping("/knowledge")
class KnowledgePages {
    static final Set<Role> READERS = Set.of(
            Role.AGENT,
            Role.DISPATCHER,
            Role.HANDLER,
            Role.UNIT_LEAD,
            Role.CALLBACK,
            Role.SUPERVISOR,
            Role.ANALYST,
            Role.SYSTEM_ADMIN,
            Role.SECURITY_ADMIN,
            Role.AUDIT_ADMIN);

    private static final int BEGINNING = 90;

    private final Knowledge knowledge;
    private final Catalogue catalogue;
    private final Clock clock;
    private final City city;

    KnowledgePages(Knowledge knowledge, Catalogue catalogue, Clock clock, City city) {
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.clock = clock;
        this.city = city;
    }

    /** @param due show what ends within so many days, for those who keep the articles up */
    @Allowed({
        Role.AGENT,
        Role.DISPATCHER,
        Role.HANDLER,
        Role.UNIT_LEAD,
        Role.CALLBACK,
        Role.SUPERVISOR,
        Role.ANALYST,
        Role.SYSTEM_ADMIN,
        Role.SECURITY_ADMIN,
        Role.AUDIT_ADMIN
    })
    @GetMapping
    View list(
            Page page,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(defaultValue = "90") int due) {
        if (level != null && !level.matches("\\d{2}|" + ArticleListPage.GENERAL)) {
            throw new BadInput("level", "topic-level-digits");
        }
        if (due < 1 || due > 3660) {
            throw new BadInput("due", "due-days-range");
        }
        String words = Words.clean("text", text, 200);
        List<Article> served = knowledge.articles();
        List<Article> shown = words == null ? listed(served, level) : found(words);
        return View.of(
                "knowledge/list",
                page,
                new ArticleListPage(
                        served.size(),
                        words,
                        words == null ? level : null,
                        branches(served, page),
                        shown.stream().map(each -> line(each, page)).toList(),
                        keepsArticles(page.actor()) ? new ArticleListPage.Due(due, endings(due)) : null));
    }

    private static boolean keepsArticles(Actor actor) {
        return actor.is(Role.SYSTEM_ADMIN);
    }

    private static List<Article> listed(List<Article> served, @Nullable String level) {
        return served.stream()
                .filter(each -> level == null || level.equals(branch(each)))
                .toList();
    }

    private List<Article> found(String words) {
        return knowledge.find(words, null).stream().map(Hit::article).toList();
    }

    private static String branch(Article article) {
        String topic = article.topic();
        return topic == null ? ArticleListPage.GENERAL : topic.substring(0, 2);
    }

    private List<ArticleListPage.Branch> branches(List<Article> served, Page page) {
        Map<String, Long> counts = served.stream()
                .collect(Collectors.groupingBy(KnowledgePages::branch, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> new ArticleListPage.Branch(
                        each.getKey(),
                        level1(each.getKey(), page),
                        each.getValue().intValue()))
                .toList();
    }

    /** The name of a first-level topic; empty when the catalogue has none with that code. */
    private String level1(String code, Page page) {
        return catalogue.topics().stream()
                .filter(each -> each.code().startsWith(code))
                .findFirst()
                .map(each -> page.pick(each.level1(), each.level1En()))
                .orElse("");
    }

    private ArticleListPage.Line line(Article article, Page page) {
        String plain = article.body(page.lang())
                .replaceAll("[#*_>`\\[\\]]", "")
                .replaceAll("\\s+", " ")
                .strip();
        int end = plain.offsetByCodePoints(0, Math.min(BEGINNING, plain.codePointCount(0, plain.length())));
        return new ArticleListPage.Line(
                article, topic(article, page), end < plain.length() ? plain.substring(0, end) + "…" : plain);
    }

    private @Nullable String topic(Article article, Page page) {
        String code = article.topic();
        return code == null
                ? null
                : catalogue
                        .findTopic(code)
                        .map((Topic each) -> each.path(page.lang()))
                        .orElse(null);
    }

    /** What ends or must be reviewed within so many days, the nearest first; what has ended already stands on top. */
    private List<Ending> endings(int days) {
        LocalDate today = today();
        LocalDate until = today.plusDays(days);
        List<Ending> endings = new ArrayList<>();
        for (Article article : knowledge.newest()) {
            LocalDate end = article.validTo();
            if (end != null && !end.isAfter(until)) {
                endings.add(new Ending(article, Kind.END, end, !end.isAfter(today)));
            } else if (!article.reviewDue().isAfter(until)) {
                endings.add(new Ending(
                        article,
                        Kind.REVIEW,
                        article.reviewDue(),
                        article.reviewDue().isBefore(today)));
            }
        }
        endings.sort(Comparator.comparing(Ending::day)
                .thenComparing(each -> each.article().id()));
        return endings;
    }

    private LocalDate today() {
        return clock.instant().atZone(city.zone()).toLocalDate();
    }

    /** @param version the very version that an answer referred to; the newest without it */
    @Allowed({
        Role.AGENT,
        Role.DISPATCHER,
        Role.HANDLER,
        Role.UNIT_LEAD,
        Role.CALLBACK,
        Role.SUPERVISOR,
        Role.ANALYST,
        Role.SYSTEM_ADMIN,
        Role.SECURITY_ADMIN,
        Role.AUDIT_ADMIN
    })
    @GetMapping("/{id}")
    View article(Page page, @PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        Article newest = knowledge.newest(id).orElseThrow(() -> new NotFound("article-unknown"));
        Article article = version == null || version == newest.version()
                ? newest
                : knowledge.article(id, version).orElseThrow(() -> new NotFound("article-unknown"));
        String html = knowledge.html(article, page.lang());
        Actor actor = page.actor();
        boolean administers = actor.is(Role.SYSTEM_ADMIN) || actor.is(Role.SUPERVISOR);
        return View.of(
                "knowledge/article",
                page,
                new ArticlePage(
                        article,
                        topic(article, page),
                        state(article, newest),
                        newest.version(),
                        output -> output.writeContent(html),
                        administers,
                        administers || actor.is(Role.SECURITY_ADMIN)));
    }

    private ArticlePage.State state(Article article, Article newest) {
        if (article.version() != newest.version()) {
            return ArticlePage.State.REPLACED;
        }
        LocalDate today = today();
        LocalDate end = article.validTo();
        if (end != null && !end.isAfter(today)) {
            return ArticlePage.State.ENDED;
        }
        return article.validFrom().isAfter(today) ? ArticlePage.State.NOT_YET : ArticlePage.State.SERVED;
    }
}
