package org.jiban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everybody opens every page of theirs: in both languages, on a laptop and on a phone. A page must not complain, scroll
 * sideways, speak the other language or shut people out. With {@code -Djiban.pictures} a picture of each is kept in
 * {@code target/screenshots}.
 */
class EveryPageTest {
    private static final boolean PICTURES = System.getProperty("jiban.pictures") != null;

    /** What several roles may open is looked at once. */
    private static final Set<String> SEEN = new HashSet<>();

    /** Somebody's way through the pages: those of their navigation, and those that lie deeper. */
    private record Tour(@Nullable String who, List<String> deeper) {}

    /** A screen on tour, and what was wrong on the way. */
    private record Visit(Screen screen, String who, Screen.Size size, String language, List<String> faults) {
        Visit look(String path) {
            screen.go(path);
            return look(path, path.replaceAll("callback/.*", "callback-link").replaceAll("[^a-zA-Z]+", "-"));
        }

        /** Looks at the page that is open. */
        Visit look(String path, String name) {
            Page page = screen.page();
            List<String> here = new ArrayList<>(screen.complaints());
            screen.complaints().clear();
            here.addAll(Inspection.plain(page, language));
            if (language.equals("zh") == (size == Screen.Size.LAPTOP)) {
                here.addAll(Inspection.accessible(page));
            }
            if (language.equals("zh") && size == Screen.Size.LAPTOP) {
                here.addAll(Inspection.atNight(page));
            }
            here.forEach(each -> faults.add(path + ": " + each));
            if (PICTURES) {
                screen.picture("pages/" + who + name + "-" + language + "-"
                        + size.name().toLowerCase(Locale.ROOT));
            }
            return this;
        }

        /** Fills in, sends, and looks at what comes. */
        Visit send(String button, String name) {
            screen.page().locator(button).first().click();
            screen.page().waitForLoadState();
            return look(screen.page().url(), name);
        }
    }

    private static List<Tour> tours() {
        LivedCity city = LivedCity.shared();
        String waiting = city.waiting();
        String handled = city.handled();
        String closed = city.value("SELECT number FROM work_order ORDER BY stage = 'CLOSED' DESC, id LIMIT 1");
        String contact = city.value("SELECT number FROM contact ORDER BY id DESC LIMIT 1");
        return List.of(
                new Tour(
                        "agent",
                        List.of(
                                "/contacts/" + contact,
                                "/orders?text=%E6%9A%96%E6%B0%94",
                                "/orders?text=zzzz",
                                "/orders/" + closed,
                                "/account",
                                "/account/password")),
                new Tour("dispatcher", List.of("/dispatch-queue/" + waiting, "/orders/" + waiting)),
                new Tour("haidian", List.of("/rates?level=street", "/rates/method")),
                new Tour(
                        "street",
                        List.of(
                                "/desk?state=OVERDUE",
                                "/desk?text=zzzz",
                                "/orders/" + handled,
                                "/orders/" + handled + "?act=try-contact",
                                "/orders/" + handled + "?act=assign",
                                "/orders/" + handled + "/print",
                                "/orders/" + city.answered())),
                new Tour("caller", List.of("/orders/" + city.answered())),
                new Tour(
                        "leader",
                        List.of(
                                "/rates/rows",
                                "/rates/method",
                                "/rates?period=2026-10",
                                "/dashboard/contacts",
                                "/dashboard/calls",
                                "/orders/" + closed)),
                new Tour("analyst", List.of()),
                new Tour("system", List.of()),
                new Tour(
                        "security",
                        List.of(
                                "/accounts/new",
                                "/accounts/" + city.value("SELECT id::text FROM account ORDER BY id LIMIT 1"))),
                new Tour("audit", List.of()));
    }

    static Stream<Arguments> staff() {
        return tours().stream()
                .flatMap(tour -> Stream.of("zh", "en")
                        .flatMap(language -> Stream.of(Screen.Size.values())
                                .map(size -> Arguments.of(tour.who(), tour.deeper(), language, size))));
    }

    @ParameterizedTest(name = "{0}, {2}, {3}")
    @MethodSource("staff")
    void everybodyOfTheStaff(String who, List<String> deeper, String language, Screen.Size size) {
        List<String> faults = new ArrayList<>();
        try (Screen screen = screen(who, language, size)) {
            Visit visit = new Visit(screen, who, size, language, faults);
            Set<String> paths = new LinkedHashSet<>(navigation(screen));
            paths.addAll(deeper);
            paths.stream().filter(path -> SEEN.add(path + language + size)).forEach(visit::look);
            if (who.equals("caller")) {
                asks(visit);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Screen screen(@Nullable String who, String language, Screen.Size size) {
        LivedCity city = LivedCity.shared();
        return Screen.of(city.address(), size, language, city.state(who), true);
    }

    private static List<String> navigation(Screen screen) {
        return screen.go("/account").page().locator("nav.nav a[href^='/']").all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .filter(path -> !path.contains("lang=") && !path.equals("/staff"))
                .toList();
    }

    /** The callback screen with a person on it; whoever was taken stays with this caller. */
    private static void asks(Visit visit) {
        visit.screen().go("/callbacks");
        visit.send("main form[action='/callbacks/next'] button", "-callbacks-person");
    }

    static Stream<Arguments> citizens() {
        return Stream.of("zh", "en")
                .flatMap(language -> Stream.of(Screen.Size.values())
                        .flatMap(
                                size -> Stream.of("standard", "elder").map(view -> Arguments.of(view, language, size))))
                .filter(each -> !("elder".equals(each.get()[0]) && each.get()[2] == Screen.Size.LAPTOP));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("citizens")
    void aCitizenFromTheFirstPageToTheVerdict(String view, String language, Screen.Size size) {
        List<String> faults = new ArrayList<>();
        try (Screen screen = screen(null, language, size)) {
            Visit visit = new Visit(screen, "citizen-" + view, size, language, faults);
            visit.look("/?view=" + view)
                    .look("/sign-in")
                    .look("/callback/" + LivedCity.shared().linkCode());
            files(visit);
            follows(visit);
            nothingThere(visit);
        }
        assertThat(faults).isEmpty();
    }

    private static void files(Visit visit) {
        Page page = visit.look("/appeal").screen().page();
        page.fill("textarea[name=text]", "知春里小区5号楼四单元从昨天开始暖气不热，家里有老人和孩子，只有十三度。");
        visit.send("main form[action='/appeal'] button.do", "-appeal-place");
        page.fill("input[name=address]", "海淀区中关村街道知春里小区5号楼");
        visit.send("main button.do[name=act]", "-appeal-self");
        if (page.url().contains("/place")) {
            page.locator("#which input[value=UNSURE], #which input").last().check();
            visit.send("main button.do[name=act]", "-appeal-self");
        }
        page.fill("input[name=phone]", "15433000099");
        page.fill("input[name=name]", "赵女士");
        visit.send("main form[action='/appeal/self'] button.do", "-appeal-review");
        visit.send("main form[action='/appeal/review'] button.do", "-appeal-receipt");
        visit.send("main form[action$='/following'] button.do", "-follow-new");
        visit.send("main form[action='/follow/end'] button", "-start-notice");
    }

    private static void follows(Visit visit) {
        LivedCity city = LivedCity.shared();
        Page page = visit.look("/follow").screen().page();
        page.fill("input[name=code]", city.queryCode());
        visit.send("main form[action='/follow'] button.do", "-follow-story");
        for (String solved : List.of("YES", "PARTLY", "NO")) {
            visit.look("/follow/orders/" + city.answered() + "/verdict?solved=" + solved);
        }
    }

    /** A code that is none, a page that is none: the browser says so, too, and that is right. */
    private static void nothingThere(Visit visit) {
        Page page = visit.screen().page();
        page.context().clearCookies();
        visit.screen().go("/follow");
        page.fill("input[name=code]", "2611-00000-00000-00000-00000-000000");
        page.locator("main form[action='/follow'] button.do").click();
        page.waitForSelector("#errors");
        visit.screen().complaints().clear();
        visit.look("/follow", "-follow-wrong");
        visit.screen().go("/nothing-there");
        visit.screen().complaints().clear();
        visit.look("/nothing-there", "-nothing-there");
    }
}
