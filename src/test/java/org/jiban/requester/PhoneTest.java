package org.jiban.requester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiban.kernel.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
    @ParameterizedTest
    @CsvSource({
        "15400000427, 15400000427",
        "154 0000 0427, 15400000427",
        "154-0000-0427, 15400000427",
        "+86 154 0000 0427, 15400000427",
        "+8615400000427, 15400000427",
        "008615400000427, 15400000427",
        "8615400000427, 15400000427",
        "１５４００００４２７０, 15400004270",
        "＋８６１５４００００４２７０, 15400004270",
        "010-60000427, 01060000427",
        "(010) 6000 0427, 01060000427",
        "+86 10 6000 0427, 01060000427",
        "+86-010-60000427, 01060000427",
        "0312–6000042, 03126000042",
        "60000427, 60000427",
        "400 600 0427, 4006000427",
        "212-555-0142, 2125550142",
        "+44 20 7946 0018, +442079460018",
        "0044 20 7946 0018, +442079460018"
    })
    void oneNumberHasOneForm(String typed, String digits) {
        assertThat(Phone.parse("phone", typed).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "12345", "110", "1234567890123456789012345678901", "154000004", "12000000427", "1540000042a",
                "打给我", "+0123456789", "154000004271", "15400000427,15400000428", "--", "+", "000000", "٠١٢٣٤٥٦٧٨٩"
            })
    void whatIsNoNumberIsRefusedNamingTheField(String typed) {
        assertThatThrownBy(() -> Phone.parse("requester.phone", typed))
                .isInstanceOfSatisfying(BadInput.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("phone-invalid");
                    assertThat(refusal.field()).isEqualTo("requester.phone");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "15400000427, 154****0427",
        "01060000427, 010****0427",
        "60000427, 6****27",
        "+442079460018, +44****0018"
    })
    void isShownWithoutItsMiddle(String digits, String masked) {
        assertThat(new Phone(digits).masked()).isEqualTo(masked);
        assertThat(new Phone(digits)).hasToString(masked);
    }

    @ParameterizedTest
    @CsvSource({"王建华, 王**", "欧阳询, 欧**", "J. Doe, J**", "𠮷田, 𠮷**", "王, 王**"})
    void namesKeepTheirFirstCharacter(String name, String masked) {
        assertThat(Names.masked(name)).isEqualTo(masked);
    }

    @Test
    void recordsWithIdentitiesPrintNothing() {
        assertThat(new Caller("王建华", "15400000427", false).toString()).doesNotContain("王", "154");
        assertThat(new Revealed("王建华", "15400000427").toString()).doesNotContain("王", "154");
    }
}
