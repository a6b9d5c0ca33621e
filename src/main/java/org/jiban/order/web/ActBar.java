package org.jiban.order.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.order.Act;
import org.jiban.order.OrderView.ActView;
import org.jspecify.annotations.Nullable;

/**
 * What the viewer can do with an order now, and what they cannot, with the reason (可做与不可做).
 *
 * @param elsewhere what is done on a page of its own
 * @param now in the order of their buttons; the first one is what is expected next, unless that is done elsewhere
 */
public record ActBar(List<Elsewhere> elsewhere, List<OrderAct> now, List<NotNow> notNow) {
    /** Acts that modules above perform, with their keys. */
    private static final Map<Act, String> KEYS =
            Map.of(Act.DISPATCH, "T", Act.REDISPATCH, "T", Act.PASS_ON, "T", Act.CORRECT, "G", Act.SCREEN_OUT, "F");
    /** In this order, and these alone, when they are what a dispatcher has to do. */
    private static final List<Act> EXPECTED = List.of(Act.DISPATCH, Act.CORRECT, Act.SCREEN_OUT);

    /**
     * An act on a page of its own.
     *
     * @param expected whether it is what the order waits for
     */
    public record Elsewhere(String titleKey, String key, String address, boolean expected) {}

    /** @param whyKey message key of the reason */
    public record NotNow(String titleKey, String whyKey) {}

    /** @param pages addresses of acts that are done on a page of their own */
    static ActBar of(List<ActView> acts, Map<Act, String> pages) {
        List<OrderAct> now = acts.stream()
                .filter(ActView::possible)
                .flatMap(each -> OrderAct.of(each.act()).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        List<Elsewhere> elsewhere = acts.stream()
                .filter(ActView::possible)
                .map(ActView::act)
                .sorted(Comparator.comparingInt(ActBar::rank))
                .flatMap(act -> elsewhere(act, pages.get(act)).stream())
                .toList();
        List<NotNow> notNow = acts.stream()
                .filter(each -> !each.possible() && known(each.act()))
                .map(each -> new NotNow(each.act().key(), why(each.why())))
                .toList();
        return new ActBar(elsewhere, now, notNow);
    }

    private static Optional<Elsewhere> elsewhere(Act act, @Nullable String address) {
        return Optional.ofNullable(address)
                .map(page -> new Elsewhere(act.key(), KEYS.getOrDefault(act, ""), page, act == Act.DISPATCH));
    }

    private static int rank(Act act) {
        int expected = EXPECTED.indexOf(act);
        return expected < 0 ? EXPECTED.size() : expected;
    }

    private static boolean known(Act act) {
        return KEYS.containsKey(act) || OrderAct.of(act).isPresent();
    }

    private static String why(@Nullable String code) {
        return "order.why." + code;
    }

    public boolean isEmpty() {
        return elsewhere.isEmpty() && now.isEmpty();
    }

    /** Whether it can be done now. */
    public boolean offers(OrderAct act) {
        return now.contains(act);
    }

    /** The act with that name, when it can be done now. */
    Optional<OrderAct> form(String name) {
        return OrderAct.named(name).filter(this::offers);
    }

    /** Whether an act stands among those that cannot be done now. */
    public boolean refuses(Act act) {
        return notNow.stream().anyMatch(each -> each.titleKey().equals(act.key()));
    }
}
