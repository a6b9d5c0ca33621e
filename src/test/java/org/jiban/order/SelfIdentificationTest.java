package org.jiban.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelfIdentificationTest {
    @Test
    void phonesNamesAndIdentityNumbersAreHiddenAndCounted() {
        var hidden =
                SelfIdentification.hide("我叫王建国，电话15400001234，身份证11010119800101123X，微信号wx_abc123，家里停暖三天。", List.of());
        assertThat(hidden.text()).doesNotContain("王建国", "15400001234", "11010119800101123X", "wx_abc123");
        assertThat(hidden.text()).contains("家里停暖三天");
        assertThat(hidden.hidden()).isEqualTo(4);
    }

    @Test
    void whatTheMatterIsAboutStays() {
        String text = "知春里21号楼3单元501室漏水，2026年11月24日报修，物业电话没人接，楼下有200多户。";
        assertThat(SelfIdentification.hide(text, List.of())).isEqualTo(new SelfIdentification.Hidden(text, 0));
    }

    @Test
    void aKnownNameIsHiddenWhereverItStands() {
        var hidden = SelfIdentification.hide("楼道里堆着李秀兰家的东西，请找李秀兰核实", List.of("李秀兰"));
        assertThat(hidden.text()).doesNotContain("李秀兰");
        assertThat(hidden.hidden()).isEqualTo(2);
    }

    @Test
    void onlyPartsThatReallyStandInTheWordsAreRemembered() {
        OrderWords words = new OrderWords("停暖", "我是刘敏，停暖三天", null).hiding("刘敏", "15400005678", null);
        assertThat(words.telling()).containsExactly("刘敏");
    }
}
