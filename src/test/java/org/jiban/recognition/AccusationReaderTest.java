package org.jiban.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccusationReaderTest {
    private final AccusationReader reader = new AccusationReader(Speech.load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "举报村支书把集体的钱分给亲戚",
                "街道的干部吃拿卡要",
                "城管科的工作人员收了摊贩的好处，收钱不罚",
                "我要实名举报，有人受贿",
                "执法队的队长打人",
                "An inspector asked my boss for bribes",
            })
    void wordsThatAccuseAnOfficeOrItsPeopleAreNoticed(String text) {
        assertThat(reader.looksLikeOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"暖气不热，物业一直没来修", "请问社区主任的电话是多少", "举报楼下饭馆油烟扰民", "路灯坏了三天"})
    void anOrdinaryComplaintIsNot(String text) {
        assertThat(reader.looksLikeOne(text)).isFalse();
    }
}
