package org.jiban.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiban.catalogue.Catalogue;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Place;
import org.jiban.kernel.Urgency;
import org.jiban.recognition.PlaceReading.Ambiguous;
import org.jiban.recognition.PlaceReading.Found;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reading with the catalogue and the directory of a real pack. */
@JibanTest
class RecognitionTest {
    private static final String BALIZHUANG_OF_CHAOYANG = "110105015";
    private static final String BALIZHUANG_OF_HAIDIAN = "110108005";

    private final Recognition recognition;
    private final Catalogue catalogue;

    RecognitionTest(Recognition recognition, Catalogue catalogue) {
        this.recognition = recognition;
        this.catalogue = catalogue;
    }

    @Test
    void aPlainComplaintHasItsTopicFirstAndSaysWhichWordsDecided() {
        Appeal appeal = read("家里暖气不热，温度只有十五度").first();

        TopicGuess first = appeal.topics().getFirst();
        assertThat(catalogue.topic(first.code()).level3()).isEqualTo("暖气不热");
        assertThat(first.confidence()).isBetween(0.5, 1.0);
        assertThat(first.words())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(appeal.text()).contains(word));
        assertThat(appeal.topics())
                .hasSizeLessThanOrEqualTo(5)
                .isSortedAccordingTo((one, other) -> Double.compare(other.confidence(), one.confidence()));
    }

    @Test
    void aNameThatTwoDistrictsHaveIsAskedAboutAndNeverGuessed() {
        PlaceReading place = read("八里庄街道的垃圾没人清").first().place();

        assertThat(place).isInstanceOfSatisfying(Ambiguous.class, ambiguous -> {
            assertThat(ambiguous.candidates().stream().map(each -> each.place().street()))
                    .containsExactlyInAnyOrder(BALIZHUANG_OF_CHAOYANG, BALIZHUANG_OF_HAIDIAN);
            assertThat(ambiguous.words()).containsExactly("八里庄街道");
        });
    }

    @Test
    void aDistrictACommunityOrWhatWasGivenTellsTheTwoApart() {
        assertThat(street("朝阳区八里庄街道的垃圾没人清")).isEqualTo(BALIZHUANG_OF_CHAOYANG);
        assertThat(street("海淀区八里庄街道的垃圾没人清")).isEqualTo(BALIZHUANG_OF_HAIDIAN);
        assertThat(street("八里庄东里社区的垃圾没人清")).isEqualTo(BALIZHUANG_OF_CHAOYANG);
        PlaceHint haidian = PlaceHint.of(new Place("110108", null, null, null, null, null, null));
        assertThat(street("八里庄街道的垃圾没人清", haidian)).isEqualTo(BALIZHUANG_OF_HAIDIAN);
    }

    @Test
    void aCompoundIsReadWithItsBuildingAndTheDoorBehindIt() {
        PlaceReading place = read("八里庄南里1号楼3单元501室暖气不热").first().place();

        assertThat(place).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.place().compound()).isEqualTo("C110105014055-1");
            assertThat(found.place().community()).isEqualTo("110105014055");
            assertThat(found.place().building()).isEqualTo("1");
            assertThat(found.detail()).isEqualTo("3单元501室");
            assertThat(found.confidence()).isGreaterThan(0.9);
        });
    }

    @Test
    void aBuildingTheCompoundDoesNotHaveStaysInTheDetail() {
        PlaceReading place = read("八里庄南里999号楼暖气不热").first().place();

        assertThat(place).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.place().building()).isNull();
            assertThat(found.detail()).startsWith("999号楼");
        });
    }

    @Test
    void aPlaceWhereTheSpeakerLivesYieldsToThePlaceOfTheMatter() {
        assertThat(street("我住海淀区上地街道，朝阳区三里屯街道的饭馆扰民")).isEqualTo("110105004");
    }

    @Test
    void aPositionOnTheMapNamesTheStreetWhenNoWordDoes() {
        PlaceHint position = PlaceHint.of(new Place(null, null, null, null, null, 116.4769, 39.93196));

        assertThat(street("没水了", position)).isEqualTo("110105014");
    }

    @Test
    void aTextWithoutAPlaceHasNone() {
        assertThat(read("我想问一下怎么退费").first().place()).isInstanceOf(PlaceReading.Nothing.class);
    }

    @Test
    void dangerMakesTheAppealMostUrgentAndNamesTheLine() {
        Reading reading = read("对门着火了，楼道都是烟");

        assertThat(reading.dangers()).singleElement().satisfies(danger -> {
            assertThat(danger.line()).isEqualTo("119");
            assertThat("对门着火了，楼道都是烟".substring(danger.start(), danger.end())).isEqualTo(danger.word());
        });
        assertThat(reading.urgency()).isEqualTo(Urgency.L1);
    }

    @Test
    void twoMattersInOneTextBecomeTwoAppealsAndOneMatterStaysOne() {
        Reading two = read("八里庄南里暖气不热，温度只有十五度。另外，小区门口的路灯坏了，晚上黑漆漆的。");
        assertThat(two.appeals()).hasSize(2);
        assertThat(two.appeals().get(1).text()).contains("路灯");
        assertThat(two.appeals().get(1).splitConfidence()).isLessThanOrEqualTo(1);
        assertThat(two.appeals())
                .allSatisfy(appeal -> assertThat(appeal.place()).isInstanceOf(Found.class));

        Reading one = read("家里暖气不热。另外暖气片一直有水声，维修的人来过两次也没修好。");
        assertThat(one.appeals()).hasSize(1);
    }

    @Test
    void aQuestionIsAConsultationWhateverItsTopicUsuallyIs() {
        assertThat(read("您好，请问供暖费什么时候能退，怎么申请").first().type()).isEqualTo(ContactType.CONSULT);
        assertThat(read("我要表扬修水管的师傅，特别感谢").first().type()).isEqualTo(ContactType.PRAISE);
    }

    @Test
    void anEnglishLetterIsReadInAChineseCity() {
        Appeal appeal =
                read("There is no heat in my apartment, radiators are cold").first();

        assertThat(appeal.topics()).isNotEmpty();
    }

    @Test
    void wordsThatNobodyKnowsHaveNoTopic() {
        for (String odd : List.of("啊啊啊。", "嘀哩嘟噜嘀", "qwxzv plmk", "。")) {
            assertThat(read(odd).first().topics()).as(odd).isEmpty();
        }
    }

    @Test
    void courtesiesDoNotChangeWhatItIsAbout() {
        Appeal plain = read("家里暖气不热").first();
        Appeal polite = read("您好，麻烦您，我想反映一下，家里暖气不热，希望尽快处理一下，谢谢").first();

        assertThat(polite.topics().getFirst().code())
                .isEqualTo(plain.topics().getFirst().code());
        assertThat(polite.text()).contains("您好");
    }

    @Test
    void everyTextGetsAReadingHoweverOddItIs() {
        for (String odd : List.of("。", "？？？", "12345", "😀😀", "a", "另外", "1、2、3、", " \n\n ")) {
            assertThat(read(odd).appeals()).isNotEmpty();
        }
    }

    private Reading read(String text) {
        return recognition.read(null, text, null, TestApplication.MORNING);
    }

    private @Nullable String street(String text) {
        return street(text, null);
    }

    private @Nullable String street(String text, @Nullable PlaceHint hint) {
        PlaceReading place = recognition
                .read(null, text, hint, TestApplication.MORNING)
                .first()
                .place();
        return place instanceof Found found ? found.place().street() : null;
    }
}
