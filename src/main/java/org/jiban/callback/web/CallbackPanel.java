package org.jiban.callback.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.callback.Attempt;
import org.jiban.callback.Callbacks;
import org.jiban.callback.Due;
import org.jiban.callback.Reason;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.order.OrderPanel;
import org.jiban.order.OrderSnapshot;
import org.jiban.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The callbacks of an order on its page: for the hotline every try, for a unit the verdict without the words. */
@Component
public class CallbackPanel implements OrderPanel {
    private final Callbacks callbacks;
    private final TemplateEngine engine;

    CallbackPanel(Callbacks callbacks, TemplateEngine engine) {
        this.callbacks = callbacks;
        this.engine = engine;
    }

    /**
     * What is shown.
     *
     * @param due null when nobody is to be asked
     * @param words whether the viewer may read what was said and why
     * @param person where the requester can be called from; null for those who do not call
     */
    public record Shown(
            @Nullable Due due,
            List<Attempt> attempts,
            List<Reason> reasons,
            boolean words,
            @Nullable String person) {
        /** A reason as the city's list calls it. */
        public String reason(String code, Page page) {
            return reasons.stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .map(each -> page.pick(each.zh(), each.en()))
                    .orElse(code);
        }
    }

    @Override
    public String titleKey() {
        return "callback.panel";
    }

    @Override
    public Optional<Content> content(OrderSnapshot order, Actor viewer, Page page) {
        Due due = callbacks.due(order.id()).orElse(null);
        List<Attempt> attempts = callbacks.attempts(order.id());
        if (due == null && attempts.isEmpty()) {
            return Optional.empty();
        }
        boolean hotline = viewer.unit() == null;
        boolean calls = hotline && (viewer.is(Role.CALLBACK) || viewer.is(Role.SUPERVISOR));
        Shown shown = new Shown(
                due,
                attempts,
                callbacks.reasons(),
                calls,
                calls && due != null ? "/callbacks/" + due.requesterId() : null);
        return Optional.of(output ->
                engine.render("callback/panel.jte", Map.<String, Object>of("page", page, "model", shown), output));
    }
}
