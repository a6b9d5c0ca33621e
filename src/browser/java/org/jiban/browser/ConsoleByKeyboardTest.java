package org.jiban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.people.People;
import org.jiban.support.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A trained agent at the console: no mouse, a realistic hand, a clock beside it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleByKeyboardTest {
    /** Five Chinese characters, or digits, a second. */
    private static final int PER_CHARACTER = 200;

    private static final String PHONE = "15439000001";
    private static final String DOGS = "中关村街道知春里小区5号楼，邻居家狗叫从早到晚，主人上班就把它关阳台上，夜里也叫";
    private static final Duration KNOWN_COMPLAINT = Duration.ofSeconds(40);

    private static TestApplication application;
    private static Screen screen;

    @BeforeAll
    static void start() {
        application = TestApplication.fresh(Map.of());
        application
                .bean(People.class)
                .create("agent", "correct horse agent", Set.of(Role.AGENT), null, "林晓雯", Actor.system("test"));
        screen = Screen.laptop(application.address(), "zh").go("/sign-in");
        Page page = screen.page();
        page.fill("input[name=username]", "agent");
        page.fill("input[name=password]", "correct horse agent");
        page.click("form[action*='sign-in'] button[type=submit]");
        page.waitForURL(address -> !address.contains("sign-in"));
        screen.go("/console");
        page.fill("textarea[name=text]", DOGS);
        page.waitForSelector("#suggestions .conf", new Page.WaitForSelectorOptions().setTimeout(120_000));
    }

    @AfterAll
    static void stop() {
        screen.close();
        application.close();
    }

    /** Counts what the hand does. */
    private static final class Hand {
        private final Keyboard keys = screen.page().keyboard();
        private int pressed;

        void types(String text) {
            keys.type(text, new Keyboard.TypeOptions().setDelay(PER_CHARACTER));
            pressed += text.length();
        }

        void presses(String key) {
            keys.press(key);
            screen.page().waitForTimeout(PER_CHARACTER);
            pressed++;
        }
    }

    private static String focused() {
        return (String) screen.page().evaluate("document.activeElement.id");
    }

    @Test
    @Order(1)
    void aKnownComplaintIsFiledByTheKeyboardAloneInLessThanFortySeconds() {
        Page page = screen.go("/console").page();
        Hand hand = new Hand();
        long began = System.nanoTime();
        assertThat(focused()).isEqualTo("phone");
        hand.types(PHONE);
        hand.presses("Alt+n");
        assertThat(focused()).isEqualTo("text");
        hand.types(DOGS.substring(0, 30));
        page.waitForSelector("#suggestions .conf");
        assertThat(page.locator("#suggestions").innerText())
                .as("suggestions come while the agent still writes")
                .contains("犬吠扰民")
                .contains("中关村街道");
        hand.types(DOGS.substring(30));
        page.waitForSelector("#suggestions input[data-key='Alt 1']");
        hand.presses("Alt+1");
        assertThat(page.locator("#suggestions input[data-key='Alt 1']").isChecked())
                .isTrue();
        hand.presses("Alt+s");
        hand.presses("ArrowRight");
        hand.presses("Control+Enter");
        page.waitForSelector("table.made");
        Duration taken = Duration.ofNanos(System.nanoTime() - began);
        assertThat(page.locator(".made").innerText())
                .contains("12345-")
                .contains("中关村街道")
                .contains("剩");
        assertThat(taken).as("%d keys in %s", hand.pressed, taken).isLessThan(KNOWN_COMPLAINT);
        assertThat(hand.pressed).isLessThan(DOGS.length() + PHONE.length() + 8);
        System.out.printf("A known complaint: %d keys, %.1f s%n", hand.pressed, taken.toMillis() / 1000.0);
        screen.picture("console-by-keyboard");
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void whereIsMyOrderIsAnsweredByOneKeyOnTheOpenOrder() {
        for (String[] deed : new String[][] {
            {"t", "", "已告知"},
            {"u", "", "已催办"},
            {"b", "夜里两点也叫", "已补充到原工单"},
            {"w", "来电人说狗已经送走", "已撤回"}
        }) {
            Page page = screen.go("/console").page();
            Hand hand = new Hand();
            hand.types(PHONE);
            hand.presses("Tab");
            page.waitForSelector("[data-open] > li");
            screen.picture("console-open-orders");
            hand.presses("Alt+o");
            assertThat(focused()).isEqualTo("order-0");
            hand.presses(deed[0]);
            if (!deed[1].isEmpty()) {
                hand.types(deed[1]);
                hand.presses("Control+Enter");
            }
            page.waitForSelector(".ok");
            assertThat(page.locator(".ok").innerText()).contains(deed[2]);
        }
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    @Order(3)
    void aNameThatOccursTwiceIsAskedAboutAndChosenByOneKey() {
        Page page = screen.go("/console").page();
        Hand hand = new Hand();
        hand.presses("Alt+n");
        hand.types("八里庄街道的路灯坏了好几天");
        page.waitForSelector("#suggestions .must .say");
        assertThat(page.locator("#suggestions .say").innerText())
                .contains("朝阳区")
                .contains("海淀区")
                .contains("还是");
        assertThat(page.locator(".under mark.place").first().innerText()).contains("八里庄");
        screen.picture("console-ask-the-place");
        hand.presses("Alt+2");
        page.waitForSelector("#suggestions .must input:checked");
        hand.presses("Alt+l");
        assertThat(focused()).isEqualTo("urgency0");
        hand.presses("Alt+i");
        assertThat(focused()).isEqualTo("photos");
        hand.presses("Alt+r");
        page.waitForLoadState();
        page.waitForSelector("#suggestions .must input:checked");
        assertThat(page.inputValue("#text")).contains("路灯");
    }
}
