package org.jiban.catalogue.web;

import java.util.List;
import java.util.Locale;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.DutyEntry;
import org.jiban.catalogue.Photos;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.UnitRule;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;
import org.jiban.kernel.Words;
import org.jiban.web.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Topics for programs: the active version of the catalogue. */
@RestController
@RequestMapping("/api/v1/topics")
class TopicsApi {
    private final Catalogue catalogue;

    TopicsApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A topic.
     *
     * @param lead rule that names the responsible unit, as the catalogue writes it
     */
    record TopicBody(
            String code,
            List<String> path,
            List<String> pathEn,
            ContactType type,
            Urgency urgency,
            String lead,
            List<String> assists,
            int dispatchHours,
            Photos photos,
            Share share,
            List<String> keywords,
            String duty) {
        static TopicBody of(Topic topic) {
            return new TopicBody(
                    topic.code(),
                    List.of(topic.level1(), topic.level2(), topic.level3()),
                    List.of(topic.level1En(), topic.level2En(), topic.level3En()),
                    topic.type(),
                    topic.urgency(),
                    topic.lead().written(),
                    topic.assists().stream().map(UnitRule::written).toList(),
                    topic.dispatchHours(),
                    topic.photos(),
                    topic.share(),
                    topic.keywords(),
                    topic.duty());
        }
    }

    /** @param version number of the catalogue's version; an order keeps the one it was opened under */
    record TopicList(int version, List<TopicBody> items) {}

    /** A topic and the entry of the duty list behind it. */
    record TopicWithDuty(int version, TopicBody topic, DutyBody duty) {}

    /** An entry of the duty list (示例). */
    record DutyBody(
            String number, String title, String titleEn, String owner, DutyEntry.Level level, boolean grassroots) {
        static DutyBody of(DutyEntry duty) {
            return new DutyBody(
                    duty.number(),
                    duty.title(),
                    duty.titleEn(),
                    duty.owner().written(),
                    duty.level(),
                    duty.grassroots());
        }
    }

    /**
     * All topics, or those below a level or with a word in their names and keywords.
     *
     * @param level two or four digits
     */
    @Allowed
    @GetMapping
    TopicList list(
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String text) {
        if (level != null && !level.matches("\\d{2}|\\d{4}|\\d{6}")) {
            throw new BadInput("level", "topic-level-digits");
        }
        String words = Words.clean("text", text, 60);
        return new TopicList(
                catalogue.version(),
                catalogue.topics().stream()
                        .filter(topic -> level == null || topic.code().startsWith(level))
                        .filter(topic -> words == null || speaksOf(topic, words))
                        .map(TopicBody::of)
                        .toList());
    }

    private static boolean speaksOf(Topic topic, String words) {
        return topic.path("zh").contains(words)
                || topic.path("en").toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))
                || topic.keywords().contains(words);
    }

    @Allowed
    @GetMapping("/{code}")
    TopicWithDuty find(@PathVariable String code) {
        Topic topic = catalogue.topic(code);
        return new TopicWithDuty(catalogue.version(), TopicBody.of(topic), DutyBody.of(catalogue.duty(topic.duty())));
    }
}
