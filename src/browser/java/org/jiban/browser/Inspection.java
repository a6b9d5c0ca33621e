package org.jiban.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is wrong with the page on a screen: its frame, its width, its language, and what axe finds against WCAG 2.2 AA. */
final class Inspection {
    private static final String AXE = axe();
    private static final OtherLanguage OTHER_LANGUAGE = OtherLanguage.read();

    /** The words a reader meets, those of labels and hints among them; what is marked as another language is left out. */
    private static final String TEXTS = """
            () => {
                const texts = [];
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const parent = walker.currentNode.parentElement;
                    if (!parent.closest('script, style, a[hreflang]')) texts.push(walker.currentNode.data);
                }
                for (const each of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
                    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
                        if (each.hasAttribute(name)) texts.push(each.getAttribute(name));
                texts.push(document.title);
                return texts.map(text => text.trim()).filter(text => text);
            }""";

    private static final String FRAME = """
            language => {
                const faults = [];
                const expected = language === 'en' ? 'en' : 'zh-CN';
                if (document.documentElement.lang !== expected) faults.push('lang is ' + document.documentElement.lang);
                if (!document.title.trim()) faults.push('no title');
                if (document.querySelectorAll('h1').length !== 1) faults.push(document.querySelectorAll('h1').length + ' h1');
                if (!document.body.innerText.match(language === 'en' ? /simulated/i : /模拟/)) faults.push('no mark of simulation');
                const width = document.documentElement.scrollWidth;
                if (width > window.innerWidth) {
                    const wide = [...document.querySelectorAll('main *')]
                        .filter(each => each.getBoundingClientRect().right > window.innerWidth + 1)
                        .slice(0, 3).map(each => each.tagName.toLowerCase() + '.' + each.className);
                    faults.push('scrolls sideways, ' + width + ' px: ' + wide.join(', '));
                }
                return faults;
            }""";

    private static final String RULES = """
            async rules => {
                const result = await axe.run(document, rules);
                return result.violations
                    .filter(each => each.impact === 'serious' || each.impact === 'critical')
                    .flatMap(each => each.nodes.slice(0, 4).map(node =>
                        each.id + ' at ' + node.target.join(' ') + ': ' +
                        [...node.any, ...node.all, ...node.none].map(check => check.message).slice(0, 1).join()));
            }""";

    private static final Map<String, Object> ALL_RULES = Map.of(
            "runOnly",
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")),
            "rules",
            Map.of("target-size", Map.of("enabled", true)),
            "resultTypes",
            List.of("violations"),
            "preload",
            false);

    private static final Map<String, Object> CONTRAST = Map.of(
            "runOnly",
            Map.of("type", "rule", "values", List.of("color-contrast")),
            "resultTypes",
            List.of("violations"),
            "preload",
            false);

    private Inspection() {}

    /** The frame, the width and the words. */
    @SuppressWarnings("unchecked")
    static List<String> plain(Page page, String language) {
        List<String> faults = new ArrayList<>((List<String>) page.evaluate(FRAME, language));
        OTHER_LANGUAGE
                .of((List<String>) page.evaluate(TEXTS), language)
                .forEach(each -> faults.add("words of the other language: " + each));
        return faults;
    }

    /** What axe finds, by day. */
    static List<String> accessible(Page page) {
        return axe(page, ALL_RULES);
    }

    /** Contrast by night. */
    static List<String> atNight(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<String> faults = axe(page, CONTRAST);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return faults.stream().map(each -> "at night: " + each).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> axe(Page page, Map<String, Object> rules) {
        if (Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'undefined'"))) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(RULES, rules);
    }

    private static String axe() {
        try (var in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
