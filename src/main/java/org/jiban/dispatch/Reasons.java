package org.jiban.dispatch;

import java.util.Arrays;
import java.util.List;
import org.jiban.catalogue.Catalogue;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words why a person has to decide. */
@Component
public class Reasons {
    private final Catalogue catalogue;

    Reasons(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The reasons of a decision; none when the rules decide. */
    public List<String> of(Decision decision, Page page) {
        return decision instanceof Decision.AskPerson ask
                ? ask.reasons().stream().map(each -> say(each, page)).toList()
                : List.of();
    }

    /** The reasons behind codes as they are stored. */
    public List<String> of(List<String> codes, Page page) {
        return codes.stream().map(each -> say(AskReason.parse(each), page)).toList();
    }

    /** One reason, with what makes it precise. */
    public String say(AskReason reason, Page page) {
        String words = page.say("dispatch.reason." + reason.kind());
        String about = about(reason, page);
        return about == null ? words : page.say("dispatch.reason-about", words, about);
    }

    private @Nullable String about(AskReason reason, Page page) {
        String about = reason.about();
        if (about == null) {
            return null;
        }
        return switch (reason.kind()) {
            case GROUND, REVIEW_ASKED -> ground(about, page);
            case TOPIC_UNSURE, TOPIC_UNKNOWN ->
                catalogue.findTopic(about).map(each -> each.label(page.lang())).orElse(about);
            case SUPPLIER_UNCLEAR ->
                String.join(
                        page.english() ? ", " : "、",
                        Arrays.stream(about.split("\\|")).map(page::unit).toList());
            case DISTRICT_LATE -> page.unit(about);
            default -> about;
        };
    }

    private String ground(String code, Page page) {
        return catalogue.grounds().stream()
                .filter(each -> each.code().equals(code))
                .map(each -> each.label(page.lang()))
                .findFirst()
                .orElseGet(() -> page.say("intake.outcome." + code));
    }
}
