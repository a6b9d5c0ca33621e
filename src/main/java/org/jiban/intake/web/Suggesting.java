package org.jiban.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.dispatch.Decision;
import org.jiban.dispatch.Reasons;
import org.jiban.intake.Preview;
import org.jiban.intake.Understood;
import org.jiban.kernel.Place;
import org.jiban.knowledge.Article;
import org.jiban.knowledge.Hit;
import org.jiban.knowledge.Knowledge;
import org.jiban.order.Assignment;
import org.jiban.recognition.PlaceReading;
import org.jiban.recognition.TopicGuess;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a preview into the words and choices of the console. */
@Component
class Suggesting {
    private static final int TOPICS = 3;
    private static final int DEPTHS = 3;

    private final Catalogue catalogue;
    private final Directory directory;
    private final Knowledge knowledge;
    private final Reasons reasons;

    Suggesting(Catalogue catalogue, Directory directory, Knowledge knowledge, Reasons reasons) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.knowledge = knowledge;
        this.reasons = reasons;
    }

    Suggestions of(Preview preview, ConsoleForm form, Page page) {
        Keys keys = new Keys();
        List<Suggestions.Part> parts = new ArrayList<>();
        for (int n = 0; n < preview.parts().size(); n++) {
            parts.add(part(preview.parts().get(n), n, form, keys, page));
        }
        return new Suggestions(
                parts,
                preview.dangers(),
                preview.grounds(),
                preview.articles().stream().map(each -> help(each, page)).toList(),
                preview.share(),
                preview.several(),
                form.ticked("whole"),
                null,
                false);
    }

    /** Numbers what can be chosen, from the top of the panel down. */
    private static final class Keys {
        private int last;

        @Nullable
        String next() {
            return last < 9 ? "Alt " + ++last : null;
        }
    }

    private Suggestions.Part part(Preview.Part part, int n, ConsoleForm form, Keys keys, Page page) {
        Understood appeal = part.appeal();
        List<Suggestions.Option> places = places(appeal, n, form, keys, page);
        List<Suggestions.Option> topics = topics(appeal, n, form, keys, page);
        Assignment assignment = assignment(part.decision());
        return new Suggestions.Part(
                n,
                appeal.title(),
                directory.words(appeal.certainPlace(), page.lang()),
                placeWords(appeal),
                places,
                question(appeal, page),
                topics,
                appeal.appeal().topics().stream()
                        .limit(1)
                        .flatMap(each -> each.words().stream())
                        .toList(),
                appeal.urgency(),
                appeal.appeal().urgencyWords(),
                form.ticked("urgency" + n),
                part.becoming(),
                assignment == null ? null : page.unit(assignment.lead()),
                assignment == null
                        ? List.of()
                        : assignment.assists().stream().map(page::unit).toList(),
                assignment == null ? null : assignment.rule(),
                reasons.of(part.decision(), page),
                part.same().stream().map(each -> same(each, page)).toList(),
                part.answer() == null ? null : part.answer().label(page.lang()));
    }

    private @Nullable Assignment assignment(Decision decision) {
        return decision.assignment(catalogue.version()).orElse(null);
    }

    private static List<String> placeWords(Understood appeal) {
        return switch (appeal.appeal().place()) {
            case PlaceReading.Found found -> found.words();
            case PlaceReading.Ambiguous several -> several.words();
            case PlaceReading.Nothing nothing -> List.of();
        };
    }

    /** What has to be asked stays on the panel with the answer marked, so that it can be corrected. */
    private List<Suggestions.Option> places(Understood appeal, int n, ConsoleForm form, Keys keys, Page page) {
        if (!(appeal.appeal().place() instanceof PlaceReading.Ambiguous several)) {
            return List.of();
        }
        String field = "place" + n;
        return several.candidates().stream()
                .map(each -> new Suggestions.Option(
                        field,
                        ConsoleReader.written(each.place()),
                        words(each.place(), page),
                        percent(each.score()),
                        ConsoleReader.written(each.place()).equals(form.field(field)),
                        keys.next()))
                .toList();
    }

    /** Asks for what tells the places apart, not for the whole of each. */
    private String question(Understood appeal, Page page) {
        if (!(appeal.appeal().place() instanceof PlaceReading.Ambiguous several)) {
            return "";
        }
        List<Place> places = several.candidates().stream()
                .map(PlaceReading.Candidate::place)
                .limit(3)
                .toList();
        List<String> apart = apart(places, page);
        String named = several.words().isEmpty() ? "" : several.words().getFirst();
        return page.say("console.place-question", named, String.join(page.say("console.or"), apart));
    }

    private List<String> apart(List<Place> places, Page page) {
        for (int depth = 1; depth <= DEPTHS; depth++) {
            int upTo = depth;
            List<String> words =
                    places.stream().map(each -> words(cut(each, upTo), page)).toList();
            if (Set.copyOf(words).size() == words.size()) {
                return words;
            }
        }
        return places.stream().map(each -> words(each, page)).distinct().toList();
    }

    private static Place cut(Place place, int depth) {
        return new Place(
                place.district(),
                depth > 1 ? place.street() : null,
                depth > 2 ? place.community() : null,
                null,
                null,
                null,
                null);
    }

    private String words(Place place, Page page) {
        return directory.words(place, page.lang());
    }

    private List<Suggestions.Option> topics(Understood appeal, int n, ConsoleForm form, Keys keys, Page page) {
        String field = "topic" + n;
        List<Suggestions.Option> options = new ArrayList<>();
        for (TopicGuess guess : appeal.appeal().topics().stream().limit(TOPICS).toList()) {
            options.add(new Suggestions.Option(
                    field,
                    guess.code(),
                    path(guess.code(), page),
                    percent(guess.confidence()),
                    guess.code().equals(form.field(field)),
                    keys.next()));
        }
        String chosen = form.field(field);
        boolean shown = chosen.isEmpty()
                || options.stream().anyMatch(each -> each.value().equals(chosen));
        if (!shown && catalogue.findTopic(chosen).isPresent()) {
            options.add(new Suggestions.Option(field, chosen, path(chosen, page), null, true, keys.next()));
        }
        return options;
    }

    private String path(String code, Page page) {
        return catalogue
                .findTopic(code)
                .map(each -> page.pick(each.level2(), each.level2En()) + " › " + each.label(page.lang()))
                .orElse(code);
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    private Suggestions.Same same(Preview.Same same, Page page) {
        String words = String.join(
                page.english() ? ", " : "、",
                same.reasons().stream()
                        .map(each -> page.say("similar."
                                + each.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .toList());
        return new Suggestions.Same(
                same.order().number(),
                words,
                page.say("order.stage." + same.order().stage()),
                same.own(),
                same.certain());
    }

    private Suggestions.Help help(Hit hit, Page page) {
        Article article = hit.article();
        String html = knowledge.html(article, page.lang());
        return new Suggestions.Help(
                article.id(), article.label(page.lang()), percent(hit.score()), output -> output.writeContent(html));
    }
}
