package org.jiban.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Urgency;
import org.jiban.recognition.OpenOrders.OpenOrder;
import org.jiban.recognition.Similar.Reason;
import org.junit.jupiter.api.Test;

class ResemblanceTest {
    private static final Place BUILDING = new Place("d1", "s1", "m1", "c1", "3", null, null);
    private static final Place OTHER_COMPOUND = new Place("d1", "s1", "m1", "c2", null, null, null);

    @Test
    void sameBuildingTopicAndWordsLookAlikeAndSayWhy() {
        Similar similar = Resemblance.of(
                        appeal("三号楼暖气不热，家里十五度"), BUILDING, null, order("楼里暖气不热，只有十四度", BUILDING, "110101", 8L))
                .orElseThrow();

        assertThat(similar.reasons()).contains(Reason.SAME_BUILDING, Reason.SAME_TOPIC, Reason.SAME_WORDS);
        assertThat(similar.score()).isBetween(0.5, 1.0);
    }

    @Test
    void anotherCompoundIsAnotherMatterHoweverAlikeTheWords() {
        assertThat(Resemblance.of(appeal("暖气不热"), BUILDING, null, order("暖气不热", OTHER_COMPOUND, "110101", 8L)))
                .isEmpty();
    }

    @Test
    void theSameRequesterAloneIsNotEnough() {
        assertThat(Resemblance.of(appeal("暖气不热"), Place.UNKNOWN, 7L, order("孩子上学名额怎么申请", Place.UNKNOWN, "210101", 7L)))
                .isEmpty();
    }

    @Test
    void theSameRequesterOnTheSameTopicIsLikelyTheSameMatter() {
        Similar similar = Resemblance.of(
                        appeal("还是那个暖气不热的事"), Place.UNKNOWN, 7L, order("我家暖气不热", BUILDING, "110101", 7L))
                .orElseThrow();

        assertThat(similar.reasons()).startsWith(Reason.SAME_REQUESTER);
    }

    private static Appeal appeal(String text) {
        return new Appeal(
                text,
                List.of(new TopicGuess("110101", 0.9, List.of())),
                new PlaceReading.Nothing(),
                Urgency.L2,
                List.of(),
                ContactType.HELP,
                false,
                1);
    }

    private static OpenOrder order(String text, Place place, String topic, long requester) {
        return new OpenOrder(1, "12345-261124-0000001", requester, topic, place, Instant.EPOCH, text);
    }
}
