package org.jiban.order.web;

import java.util.Map;
import java.util.function.LongConsumer;
import org.jiban.kernel.Actor;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Refusal;
import org.jiban.order.WorkOrders;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Performs an act from a form: back to the order with a notice, or the form again with what was refused on top. */
@Component
class ActAnswers {
    private final WorkOrders orders;
    private final OrderPages pages;

    ActAnswers(WorkOrders orders, OrderPages pages) {
        this.orders = orders;
        this.pages = pages;
    }

    /** An act on the order with that id, and the notice of what came of it. */
    interface WithNotice {
        String perform(long order);
    }

    /**
     * @param form whose words stay in the form when it is refused
     * @param typed the words
     */
    PageAnswer done(String number, Page page, Actor actor, OrderAct form, Map<String, String> typed, LongConsumer act) {
        return noticed(number, page, actor, form, typed, id -> {
            act.accept(id);
            return "order-" + form.slug();
        });
    }

    PageAnswer noticed(
            String number, Page page, Actor actor, @Nullable OrderAct form, Map<String, String> typed, WithNotice act) {
        long id = orders.idFor(number, actor);
        try {
            String notice = act.perform(id);
            return Go.to("/orders/" + orders.snapshot(id).number() + "?notice=" + notice);
        } catch (NotFound absent) {
            throw absent;
        } catch (Refusal refusal) {
            return pages.of(number, page.refused(refusal), actor, form == null ? null : form.slug(), typed, null)
                    .status(refusal.status());
        }
    }

    /** What was typed, by field, without what is absent. */
    static Map<String, String> typed(@Nullable String... pairs) {
        Map<String, String> typed = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String value = pairs[i + 1];
            String name = pairs[i];
            if (name != null && value != null) {
                typed.put(name, value);
            }
        }
        return typed;
    }
}
