package org.jiban.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What every template gets (页面): the reader, the language, words and times as this reader reads them. A controller
 * takes it as a parameter and hands it on to its {@link View}.
 */
public final class Page {
    private final Shell shell;
    private final Reader reader;
    private final List<FieldProblem> problems;

    /**
     * Who reads, and how.
     *
     * @param path of the request, without query
     * @param query of the request, without {@code ?}; empty without one
     * @param view {@code elder} or {@code standard}
     * @param notice code of {@code notice.<code>} to show once after a redirect; null without one
     */
    public record Reader(
            @Nullable SignedIn signedIn,
            String language,
            String path,
            String query,
            String view,
            @Nullable String notice,
            String requestId,
            java.util.function.Supplier<String> csrf) {}

    public Page(Shell shell, Reader reader) {
        this(shell, reader, List.of());
    }

    private Page(Shell shell, Reader reader, List<FieldProblem> problems) {
        this.shell = shell;
        this.reader = reader;
        this.problems = List.copyOf(problems);
    }

    /** The sentence of a message key, in the reader's language. */
    public String say(String key, Object... arguments) {
        return shell.phrases().say(reader.language(), key, arguments);
    }

    /** The Chinese or the English one of two names, as the reader reads. */
    public String pick(String chinese, @Nullable String english) {
        return english() && english != null && !english.isBlank() ? english : chinese;
    }

    /** {@code zh} or {@code en}. */
    public String lang() {
        return reader.language();
    }

    public boolean english() {
        return "en".equals(reader.language());
    }

    /** The value of the {@code lang} attribute. */
    public String htmlLang() {
        return english() ? "en" : "zh-CN";
    }

    public String csrf() {
        return reader.csrf().get();
    }

    /** A fresh key for the hidden field {@code onceKey} of a form that creates something. */
    public String onceKey() {
        return Secrets.fresh();
    }

    public Actor actor() {
        return reader.signedIn() == null ? Actor.citizen() : reader.signedIn().actor();
    }

    public boolean signedIn() {
        return reader.signedIn() != null;
    }

    public boolean elder() {
        return "elder".equals(reader.view());
    }

    public City city() {
        return shell.city();
    }

    /** Whether this page must say that its data are simulated. */
    public boolean simulated() {
        return shell.city().simulated();
    }

    public String path() {
        return reader.path();
    }

    public String requestId() {
        return reader.requestId();
    }

    /** The address of this page with one query parameter set or, when {@code value} is null, taken out. */
    public String with(String name, @Nullable String value) {
        return Addresses.with(reader.path(), reader.query(), name, value);
    }

    /** The address of a file below {@code static/assets}, with its content hash: {@code page.asset("app.css")}. */
    public String asset(String name) {
        return shell.assets().address(name);
    }

    /** The notice carried over a redirect ({@code ?notice=saved} shows {@code notice.saved}); null without one. */
    public @Nullable String notice() {
        String code = reader.notice();
        if (code == null || !code.matches("[a-z0-9-]{1,60}") || !shell.phrases().has("notice." + code)) {
            return null;
        }
        return say("notice." + code);
    }

    /** The navigation of this reader, in order. */
    public List<NavLink> navigation() {
        return shell.links(actor());
    }

    /** The path of the link that this page stands under; empty when it stands under none. */
    public String standsUnder(List<NavLink> links) {
        return links.stream()
                .map(NavLink::path)
                .filter(path -> path().equals(path) || path().startsWith(path + "/"))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    /** The name of a unit, in the reader's language. */
    public String unit(String code) {
        return shell.unitName(code, lang());
    }

    public Instant now() {
        return shell.clock().instant();
    }

    /** Month, day and minute: {@code 11-25 14:06}; with the year when it is another. */
    public String when(@Nullable Instant at) {
        return at == null ? "" : times().when(at);
    }

    /** Month and day: {@code 11-25}; with the year when it is another. */
    public String day(@Nullable Instant at) {
        return at == null ? "" : times().day(at);
    }

    /** Hour and minute: {@code 14:06}. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : times().time(at);
    }

    /** How long ago in words: {@code 3 小时前}. */
    public String ago(@Nullable Instant at) {
        return at == null ? "" : times().ago(at);
    }

    /** A span in words, its two largest parts: {@code 1 天 3 小时}. */
    public String span(java.time.Duration span) {
        return times().span(span);
    }

    public Times times() {
        return new Times(shell.phrases(), reader.language(), shell.city().zone(), now());
    }

    /** The same page, to be shown again with what was refused on top. */
    public Page refused(Refusal... refusals) {
        List<FieldProblem> all = new ArrayList<>(problems);
        Arrays.stream(refusals)
                .map(each -> shell.phrases().problem(lang(), each))
                .forEach(all::add);
        return new Page(shell, reader, all);
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String problem(String field) {
        return problems.stream()
                .filter(each -> field.equals(each.field()))
                .map(FieldProblem::sentence)
                .findFirst()
                .orElse(null);
    }
}
