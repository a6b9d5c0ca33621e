package org.jiban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.jiban.order.OpenedOrder;
import org.jiban.order.OrderMother;
import org.junit.jupiter.api.Test;

/** With scripts switched off whole tasks can be done: an order is signed and answered, an appeal is filed and followed. */
class WithoutScriptTest {
    private static final LivedCity CITY = LivedCity.shared();

    private static Screen screen(@org.jspecify.annotations.Nullable String who) {
        return Screen.of(CITY.address(), Screen.Size.LAPTOP, "zh", CITY.state(who), false);
    }

    @Test
    void aHandlerSignsContactsAndAnswersAnOrder() {
        OpenedOrder order = new OrderMother(CITY.application()).open();
        CITY.application().settle();
        try (Screen screen = screen("street")) {
            Page page = screen.go("/desk?text=" + order.number()).page();
            page.locator("main a[href='/orders/" + order.number() + "']")
                    .first()
                    .click();
            page.locator("form[action$='/signature'] button").click();
            assertThat(page.locator("form[action$='/signature']").count()).isZero();
            opens(page, "try-contact");
            page.locator("#act input[name=reached]").first().check();
            page.fill("#act textarea[name=note]", "约好明天上午上门看");
            page.locator("#act button[type=submit]").click();
            opens(page, "answer");
            page.fill("#act textarea[name=text]", "接头已经换新，水表不走了，请您再看看。");
            page.locator("#act input[name=solved]").first().check();
            page.locator("#act input[name=earlyClosure]").first().check();
            page.locator("#act button[type=submit]").click();
            assertThat(page.locator("main").innerText()).contains("接头已经换新，水表不走了", "约好明天上午上门看");
            assertThat(screen.complaints()).isEmpty();
        }
        assertThat(CITY.value("SELECT stage FROM work_order WHERE number = '" + order.number() + "'"))
                .isEqualTo("CALLBACK_DUE");
    }

    private static void opens(Page page, String act) {
        page.locator("a[href*='?act=" + act + "']").first().click();
        assertThat(page.locator("#act").isVisible()).isTrue();
    }

    @Test
    void anAgentFilesAComplaint() {
        try (Screen screen = screen("agent")) {
            Page page = screen.go("/console").page();
            page.fill("input[name=phone]", "15433000077");
            page.fill("textarea[name=text]", "中关村街道知春里小区5号楼，邻居家狗叫从早到晚，主人上班就把它关阳台上");
            page.fill("input[name=topicName]", "150603");
            page.selectOption("select[name=district]", "110108");
            page.locator("main button.do[type=submit]").last().click();
            assertThat(page.locator("table.made a.no").first().innerText()).startsWith("12345-");
            assertThat(screen.complaints()).isEmpty();
        }
    }

    @Test
    void aCitizenFilesAnAppealAndFollowsIt() {
        try (Screen screen = screen(null)) {
            Page page = screen.go("/appeal").page();
            page.fill("textarea[name=text]", "楼下烧烤店油烟很大，晚上不敢开窗，家里有孩子咳嗽。");
            page.locator("main form[action='/appeal'] button.do").click();
            page.fill("input[name=address]", "海淀区中关村街道知春里小区5号楼");
            page.locator("main button.do[name=act]").click();
            if (page.url().contains("/place")) {
                page.locator("#which input").last().check();
                page.locator("main button.do[name=act]").click();
            }
            page.fill("input[name=phone]", "15433000078");
            page.locator("main form[action='/appeal/self'] button.do").click();
            page.locator("main form[action='/appeal/review'] button.do").click();
            assertThat(page.locator(".ticket .code").innerText()).matches("\\d{4}(-[0-9A-Z]{5}){4}-[0-9A-Z]{6}");
            page.locator("main form[action$='/following'] button.do").click();
            assertThat(page.locator("main").innerText()).contains("楼下烧烤店油烟很大");
            assertThat(screen.complaints()).isEmpty();
        }
    }
}
