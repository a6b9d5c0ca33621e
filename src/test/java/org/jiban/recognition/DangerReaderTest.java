package org.jiban.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiban.kernel.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerReaderTest {
    private final DangerReader reader = new DangerReader(
            List.of(danger("着火", "119"), danger("煤气泄漏", "119"), danger("要跳楼", "110"), danger("触电了", "120")),
            Speech.load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "楼下着火了快来人",
                "不好了，着火",
                "可能是煤气泄漏，味道很大",
                "我怕他要跳楼",
                "没有人管，有人触电了",
                "电梯没人修，现在着火",
            })
    void dangerThatIsMeantIsNoticed(String text) {
        assertThat(reader.read(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没有着火，只是冒烟",
                "堆的纸箱容易着火",
                "万一着火怎么跑",
                "就怕着火",
                "去年着火以后一直没修",
                "着火隐患很大",
                "我最近有点上火",
                "社区搞煤气泄漏演练",
            })
    void dangerThatIsDeniedSupposedPastOrOnlySpokenOfIsNot(String text) {
        assertThat(reader.read(text)).isEmpty();
    }

    private static org.jiban.catalogue.Danger danger(String word, String line) {
        return new org.jiban.catalogue.Danger(word, line, Urgency.L1, "示例", "example");
    }
}
