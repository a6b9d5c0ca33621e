package org.jiban.order.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiban.order.Act;
import org.jiban.order.OrderView.ActView;
import org.jspecify.annotations.Nullable;

/**
 * What the viewer can do with an order now, and what they cannot, with the reason (可做与不可做).
 *
 * @param now in the order of their buttons, the first one is what is expected next
 */
public record ActBar(List<OrderAct> now, List<NotNow> notNow) {

    /** @param whyKey message key of the reason */
    public record NotNow(String titleKey, String whyKey) {}

    static ActBar of(List<ActView> acts) {
        List<OrderAct> now = acts.stream()
                .filter(ActView::possible)
                .flatMap(each -> OrderAct.of(each.act()).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        List<NotNow> notNow = acts.stream()
                .filter(each -> !each.possible() && OrderAct.of(each.act()).isPresent())
                .map(each -> new NotNow(each.act().key(), why(each.why())))
                .toList();
        return new ActBar(now, notNow);
    }

    private static String why(@Nullable String code) {
        return "order.why." + code;
    }

    boolean has(OrderAct act) {
        return now.contains(act);
    }

    /** The act with that name, when it can be done now. */
    Optional<OrderAct> form(String name) {
        return OrderAct.named(name).filter(this::has);
    }

    /** Whether an act stands among those that cannot be done now. */
    public boolean refuses(Act act) {
        return notNow.stream().anyMatch(each -> each.titleKey().equals(act.key()));
    }
}
