package org.jiban.catalogue;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;

/**
 * What somebody wants a topic to say (事项拟稿), as typed: rules in the catalogue's notation, words in lists.
 *
 * @param reason why, in the proposer's words
 * @param activeFrom from when it is wanted
 */
public record Draft(
        String lead,
        List<String> assists,
        Urgency urgency,
        int dispatchHours,
        Photos photos,
        Share share,
        List<String> keywords,
        List<String> strong,
        String reason,
        Instant activeFrom) {

    /** What a topic says, to be changed from there. */
    public static Draft of(Topic topic, String reason, Instant activeFrom) {
        return new Draft(
                topic.lead().written(),
                topic.assists().stream().map(UnitRule::written).toList(),
                topic.urgency(),
                topic.dispatchHours(),
                topic.photos(),
                topic.share(),
                topic.keywords(),
                topic.strong(),
                reason,
                activeFrom);
    }

    /** The topic as it would be. Throws {@link IllegalArgumentException} when a rule cannot be read. */
    public Topic applyTo(Topic old) {
        return new Topic(
                old.code(),
                old.level1(),
                old.level1En(),
                old.level2(),
                old.level2En(),
                old.level3(),
                old.level3En(),
                old.type(),
                urgency,
                UnitRule.parse(lead),
                assists.stream().map(UnitRule::parse).toList(),
                dispatchHours,
                photos,
                share,
                keywords,
                strong,
                old.examples(),
                old.duty());
    }

    /** Whether a topic says this already. */
    boolean says(Topic topic) {
        return applyTo(topic).equals(topic);
    }
}
