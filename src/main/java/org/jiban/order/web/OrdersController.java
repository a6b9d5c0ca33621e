package org.jiban.order.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.kernel.Words;
import org.jiban.order.OrderFilter;
import org.jiban.order.OrderLine;
import org.jiban.order.Stage;
import org.jiban.order.WorkOrders;
import org.jiban.web.Allowed;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.Slice;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All orders a person may see, open or closed, by words or by number (全部工单). */
@Controller
public class OrdersController {
    static final Set<Role> READERS = Set.of(
            Role.AGENT, Role.DISPATCHER, Role.HANDLER, Role.UNIT_LEAD, Role.CALLBACK, Role.SUPERVISOR, Role.ANALYST);
    private static final int PART = 50;
    private static final int LONGEST = 100;

    private final WorkOrders orders;
    private final DeskWords words;
    private final DeskOptions options;

    OrdersController(WorkOrders orders, DeskWords words, DeskOptions options) {
        this.orders = orders;
        this.words = words;
        this.options = options;
    }

    /** One order in the list; {@code topic} and {@code place} in words. */
    public record Line(OrderLine order, String topic, String place) {}

    /** The page. */
    public record Model(
            OrderFilter filter,
            List<Line> lines,
            @Nullable String next,
            boolean first,
            Map<String, String> topics,
            Map<String, String> units) {

        public boolean asked() {
            return !filter.equals(OrderFilter.NONE);
        }
    }

    /** A whole number leads to its order. */
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.HANDLER, Role.UNIT_LEAD, Role.CALLBACK, Role.SUPERVISOR, Role.ANALYST})
    @GetMapping("/orders")
    PageAnswer list(
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String street,
            @RequestParam(required = false) @Nullable String after) {
        OrderFilter filter = new OrderFilter(
                Words.clean("unit", unit, 40),
                stage(stage),
                topic(Words.clean("topic", topic, 6)),
                Words.clean("street", street, 40),
                null,
                Words.clean("text", text, LONGEST));
        try {
            Slice<OrderLine> found = orders.list(filter, actor, after, PART);
            boolean whole = filter.text() != null && filter.text().matches("(\\d{3,8}-)?\\d{6}-\\d{1,7}");
            return whole && found.items().size() == 1
                    ? Go.to("/orders/" + found.items().getFirst().number())
                    : view(page, actor, filter, found, after);
        } catch (Refusal refusal) {
            return view(page.refused(refusal), actor, filter, new Slice<>(List.of(), null), after)
                    .status(refusal.status());
        }
    }

    private static @Nullable Stage stage(@Nullable String stage) {
        if (stage == null || stage.isBlank()) {
            return null;
        }
        return Arrays.stream(Stage.values())
                .filter(each -> each.name().equals(stage))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "stage",
                        "value-unknown",
                        String.join(
                                ", ",
                                Arrays.stream(Stage.values()).map(Enum::name).toList())));
    }

    private static @Nullable String topic(@Nullable String topic) {
        if (topic != null && !topic.matches("\\d{2,6}")) {
            throw new BadInput("topic", "order-topic-digits");
        }
        return topic;
    }

    private View view(Page page, Actor actor, OrderFilter filter, Slice<OrderLine> found, @Nullable String after) {
        List<Line> lines = found.items().stream()
                .map(line -> new Line(line, words.topic(line.topic(), page), words.place(line.place(), page)))
                .toList();
        DeskPage.Options choices = options.of(null, actor, page);
        return View.of(
                "order/orders",
                page,
                new Model(filter, lines, found.next(), after == null, choices.topics(), choices.units()));
    }
}
