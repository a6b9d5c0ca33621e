package org.jiban.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's screen: a window of one size and language, with everything the browser complained about. */
final class Screen implements AutoCloseable {
    private static final int BAD = 400;

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    /** A window that people sit at or hold in their hand. */
    enum Size {
        LAPTOP(1366, 768),
        PHONE(390, 844);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

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
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        page.onResponse(this::note);
    }

    private void note(Response response) {
        if (response.status() >= BAD) {
            complaints.add(response.status() + ": " + response.url());
        }
    }

    static Screen laptop(String address, String language) {
        return of(address, Size.LAPTOP, language, null, true);
    }

    /**
     * A screen.
     *
     * @param state of a browser in which somebody is signed in; null for nobody
     * @param scripts whether pages may run any
     */
    static Screen of(String address, Size size, String language, @Nullable String state, boolean scripts) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(size.width, size.height)
                .setLocale(language.equals("en") ? "en-GB" : "zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setJavaScriptEnabled(scripts);
        if (state != null) {
            options.setStorageState(state);
        }
        return new Screen(Browsers.chromium().newContext(options), address);
    }

    Page page() {
        return page;
    }

    Screen go(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Errors of scripts, of the content security policy, requests that failed: an honest page has none. */
    List<String> complaints() {
        return complaints;
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}, with the caret: hiding it would need a style. */
    Screen picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setCaret(ScreenshotCaret.INITIAL)
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
