package org.jiban.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import org.jiban.catalogue.Topic;
import org.jiban.web.Page;
import org.springframework.stereotype.Component;

/** Finds what two versions of a topic say differently, of that which people may change. */
@Component
class Differences {
    private final RuleWords words;

    Differences(RuleWords words) {
        this.words = words;
    }

    /** The fields that differ, in the order of the form. */
    List<Difference> between(Topic before, Topic after, Page page) {
        List<Difference> found = new ArrayList<>();
        add(found, "topic.lead", List.of(words.line(before.lead(), page)), List.of(words.line(after.lead(), page)));
        add(found, "topic.assists", assists(before, page), assists(after, page));
        add(
                found,
                "topic.urgency",
                List.of(page.say("urgency." + before.urgency())),
                List.of(page.say("urgency." + after.urgency())));
        add(found, "topic.dispatch", List.of(dispatch(before, page)), List.of(dispatch(after, page)));
        add(
                found,
                "topic.photos",
                List.of(page.say("topic.photos." + before.photos())),
                List.of(page.say("topic.photos." + after.photos())));
        add(
                found,
                "topic.share",
                List.of(page.say("topic.share." + before.share())),
                List.of(page.say("topic.share." + after.share())));
        add(found, "topic.keywords", before.keywords(), after.keywords());
        add(found, "topic.strong", before.strong(), after.strong());
        return found;
    }

    private List<String> assists(Topic topic, Page page) {
        return topic.assists().stream().map(each -> words.line(each, page)).toList();
    }

    private static String dispatch(Topic topic, Page page) {
        return page.say("topic.dispatch-within", topic.dispatchHours());
    }

    private static void add(List<Difference> found, String field, List<String> before, List<String> after) {
        if (!before.equals(after)) {
            found.add(new Difference(field, marked(before, after), marked(after, before)));
        }
    }

    private static List<Difference.Word> marked(List<String> side, List<String> other) {
        return side.stream()
                .map(each -> new Difference.Word(each, !other.contains(each)))
                .toList();
    }
}
