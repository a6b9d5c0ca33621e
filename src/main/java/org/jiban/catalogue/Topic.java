package org.jiban.catalogue;

import java.util.List;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;

/**
 * Topic (诉求事项): one third-level entry of the catalogue.
 *
 * @param code six digits, two for each level
 * @param dispatchHours class of the dispatch limit: 1, 2 or 24
 * @param share what the console proposes to share with the lead unit
 * @param keywords plain words citizens say
 * @param strong words that alone decide the topic
 * @param duty number of the duty-list entry it belongs to
 */
public record Topic(
        String code,
        String level1,
        String level1En,
        String level2,
        String level2En,
        String level3,
        String level3En,
        ContactType type,
        Urgency urgency,
        UnitRule lead,
        List<UnitRule> assists,
        int dispatchHours,
        Photos photos,
        Share share,
        List<String> keywords,
        List<String> strong,
        List<String> examples,
        String duty) {

    /** Code of an appeal nobody has given a topic yet; {@link Catalogue#topic} knows it, {@link Catalogue#topics} does not. */
    public static final String UNSORTED = "000000";

    /** The topic's own name, in {@code zh} or {@code en}. */
    public String label(String language) {
        return language.equals("en") ? level3En : level3;
    }

    /** All three levels, in {@code zh} or {@code en}. */
    public String path(String language) {
        return language.equals("en")
                ? level1En + " / " + level2En + " / " + level3En
                : level1 + " / " + level2 + " / " + level3;
    }
}
