package org.jiban.catalogue.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jiban.catalogue.Draft;
import org.jiban.catalogue.Photos;
import org.jiban.catalogue.Topic;
import org.jiban.catalogue.UnitRule;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;

/**
 * The form of a proposal as it stands on the page, to be shown again when something in it is refused.
 *
 * @param lead alternatives in their order, blank where none is chosen
 * @param assists blank where none is chosen
 * @param keywords one on each line
 * @param activeFrom local time as the browser writes it; blank for as soon as it is approved
 */
public record TopicForm(
        List<String> lead,
        List<String> assists,
        Urgency urgency,
        int dispatchHours,
        Photos photos,
        Share share,
        String keywords,
        String strong,
        String reason,
        String activeFrom) {
    private static final int LEADS = 3;
    private static final int ASSISTS = 4;

    /** The form filled with what a topic says. */
    static TopicForm of(Topic topic) {
        return new TopicForm(
                filled(topic.lead().alternatives().map(UnitRule::written).toList(), LEADS),
                filled(topic.assists().stream().map(UnitRule::written).toList(), ASSISTS),
                topic.urgency(),
                topic.dispatchHours(),
                topic.photos(),
                topic.share(),
                String.join("\n", topic.keywords()),
                String.join("\n", topic.strong()),
                "",
                "");
    }

    private static List<String> filled(List<String> values, int least) {
        return IntStream.range(0, Math.max(least, values.size()))
                .mapToObj(each -> each < values.size() ? values.get(each) : "")
                .toList();
    }

    /** The same with at least the usual number of places to choose in. */
    TopicForm shown() {
        return new TopicForm(
                filled(lead, LEADS),
                filled(assists, ASSISTS),
                urgency,
                dispatchHours,
                photos,
                share,
                keywords,
                strong,
                reason,
                activeFrom);
    }

    Draft draft(ZoneId zone, Instant now) {
        return new Draft(
                String.join(" > ", chosen(lead)),
                chosen(assists),
                urgency,
                dispatchHours,
                photos,
                share,
                words(keywords),
                words(strong),
                reason,
                activeFrom.isBlank() ? now : time(zone));
    }

    private static List<String> chosen(List<String> values) {
        return values.stream().filter(each -> !each.isBlank()).distinct().toList();
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.split("[\\r\\n,，、;；]+"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private Instant time(ZoneId zone) {
        try {
            return LocalDateTime.parse(activeFrom.strip()).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new BadInput("activeFrom", "active-from-unreadable");
        }
    }
}
