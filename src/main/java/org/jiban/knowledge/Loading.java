package org.jiban.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiban.journal.Journal;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.Ids;
import org.jiban.kernel.Subject;
import org.jiban.kernel.Transactions;
import org.springframework.stereotype.Component;

/** Makes new versions of the articles whose files have changed; an article whose file has gone ends today. */
@Component
class Loading {
    private final ArticleRows rows;
    private final Transactions transactions;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final City city;

    Loading(ArticleRows rows, Transactions transactions, Journal journal, Ids ids, Clock clock, City city) {
        this.rows = rows;
        this.transactions = transactions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.city = city;
    }

    void load(List<ArticleFile> files) {
        transactions.inOne(() -> {
            rows.lock();
            List<ArticleRows.Stored> changed = changed(files, rows.newest());
            if (!changed.isEmpty()) {
                rows.add(changed);
                journal.write(
                        new Subject("knowledge", ids.next()),
                        Actor.system("knowledge"),
                        new KnowledgeLoaded(changed.size()));
            }
        });
    }

    private List<ArticleRows.Stored> changed(List<ArticleFile> files, Map<String, ArticleRows.Stored> newest) {
        List<ArticleRows.Stored> changed = new ArrayList<>();
        for (ArticleFile file : files) {
            ArticleRows.Stored known = newest.get(file.article(1).id());
            if (known == null || !known.digest().equals(file.digest())) {
                int version = known == null ? 1 : known.article().version() + 1;
                changed.add(new ArticleRows.Stored(file.article(version), file.digest()));
            }
        }
        Set<String> stay = files.stream().map(file -> file.article(1).id()).collect(Collectors.toSet());
        newest.values().stream()
                .filter(each ->
                        !stay.contains(each.article().id()) && !each.digest().isEmpty())
                .forEach(each -> changed.add(ended(each.article())));
        return changed;
    }

    private ArticleRows.Stored ended(Article article) {
        LocalDate today = clock.instant().atZone(city.zone()).toLocalDate();
        return new ArticleRows.Stored(
                new Article(
                        article.id(),
                        article.version() + 1,
                        article.title(),
                        article.titleEn(),
                        article.topic(),
                        article.owner(),
                        article.validFrom(),
                        today,
                        article.reviewDue(),
                        article.sources(),
                        article.questions(),
                        article.body(),
                        article.bodyEn()),
                "");
    }
}
