package org.jiban.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person's screen: a window of one size and language, with everything the browser complained about. */
final class Screen implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    private Screen(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static Screen laptop(String address, String language) {
        return open(address, language, 1440, 900);
    }

    static Screen phone(String address, String language) {
        return open(address, language, 390, 844);
    }

    private static Screen open(String address, String language, int width, int height) {
        return new Screen(
                Browsers.chromium()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale(language.equals("en") ? "en-GB" : "zh-CN")
                                .setTimezoneId("Asia/Shanghai")),
                address);
    }

    Page page() {
        return page;
    }

    Screen go(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Errors of scripts, of the content security policy, of missing files: an honest page has none. */
    List<String> complaints() {
        return complaints;
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}, with the caret: hiding it would need a style. */
    Screen picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setCaret(com.microsoft.playwright.options.ScreenshotCaret.INITIAL)
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
