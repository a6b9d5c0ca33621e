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

    /** Code of an appeal that nobody has given a topic yet; a dispatcher does so before any unit has it. */
    public static final String UNSORTED = "000000";

    static Topic unsorted() {
        return new Topic(
                UNSORTED,
                "待分类",
                "To be sorted",
                "待分类",
                "To be sorted",
                "待分类",
                "To be sorted",
                ContactType.HELP,
                Urgency.L3,
                new UnitRule.OfDistrict(),
                List.of(),
                24,
                Photos.NONE,
                Share.PLACE,
                List.of(),
                List.of(),
                List.of(),
                "");
    }

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
