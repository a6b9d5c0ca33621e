package org.jiban.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.kernel.Background;
import org.jiban.kernel.City;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The knowledge base's door: find, read, show. Read from memory; a changed article is taken over within a minute. */
@Component
public class Knowledge implements Background {
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private final ArticleRows rows;
    private final Clock clock;
    private final City city;
    private volatile Snapshot snapshot = new Snapshot(-1, Map.of(), new Finder(List.of()));

    private record Snapshot(long rows, Map<String, Article> articles, Finder finder) {}

    Knowledge(ArticleRows rows, Loading loading, Directory directory, Catalogue catalogue, Clock clock, City city) {
        this.rows = rows;
        this.clock = clock;
        this.city = city;
        loading.load(new KnowledgePack(city, directory, catalogue).files());
        round();
    }

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    /** Takes over articles that are new in the table. */
    @Override
    public boolean round() {
        long count = rows.count();
        if (count != snapshot.rows()) {
            Map<String, Article> articles = new TreeMap<>();
            rows.newest().values().forEach(each -> articles.put(each.article().id(), each.article()));
            snapshot = new Snapshot(count, articles, new Finder(List.copyOf(articles.values())));
        }
        return false;
    }

    /**
     * Articles that may answer, best first, at most ten; those that are expired or not yet valid are left out.
     *
     * @param topic code of a topic that is known to be meant; its articles come first among equals
     */
    public List<Hit> find(String text, @Nullable String topic) {
        LocalDate today = today();
        return snapshot.finder().find(text, topic, article -> served(article, today));
    }

    /** Every article that is served today, by id. */
    public List<Article> articles() {
        LocalDate today = today();
        return snapshot.articles().values().stream()
                .filter(article -> served(article, today))
                .toList();
    }

    /** The newest version, if it is served today. */
    public Optional<Article> article(String id) {
        LocalDate today = today();
        return Optional.ofNullable(snapshot.articles().get(id)).filter(article -> served(article, today));
    }

    /** The newest version of every article, served today or not, by id. */
    public List<Article> newest() {
        return List.copyOf(snapshot.articles().values());
    }

    /** The newest version of an article, served today or not. */
    public Optional<Article> newest(String id) {
        return Optional.ofNullable(snapshot.articles().get(id));
    }

    /** The very version an answer referred to, served or not; by query. */
    public Optional<Article> article(String id, int version) {
        return rows.of(id, version);
    }

    private LocalDate today() {
        return clock.instant().atZone(city.zone()).toLocalDate();
    }

    private static boolean served(Article article, LocalDate day) {
        return !day.isBefore(article.validFrom()) && (article.validTo() == null || day.isBefore(article.validTo()));
    }

    /** The body as HTML, in {@code zh} or {@code en}; raw HTML in it is shown as text. */
    public String html(Article article, String language) {
        return HTML.render(MARKDOWN.parse(article.body(language)));
    }
}
