package org.jiban.order.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.order.Desk;
import org.jiban.order.DeskLine;
import org.jiban.order.DeskQuery;
import org.jiban.order.OrderLine;
import org.jiban.order.Stage;
import org.jiban.order.SupervisionCounts;
import org.jiban.web.Allowed;
import org.jiban.web.Page;
import org.jiban.web.Slice;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The supervisors' desk (督办台): what nobody else can bring to an end, and what should not have come so far. */
@Controller
public class SupervisionController {
    private static final int PART = 50;
    private static final Duration DISPLEASED = Duration.ofDays(30);

    private final Desk desk;
    private final DeskWords words;

    SupervisionController(Desk desk, DeskWords words) {
        this.desk = desk;
        this.words = words;
    }

    /** Which of the lists. */
    public enum Kind {
        SUPERVISED,
        WATCHED,
        UNSIGNED,
        OVERDUE,
        DISPLEASED;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind named(@Nullable String slug) {
            for (Kind each : values()) {
                if (each.slug().equals(slug)) {
                    return each;
                }
            }
            return SUPERVISED;
        }
    }

    /**
     * The page.
     *
     * @param displeased orders solved to nobody's satisfaction; shown only in their own list
     */
    public record Model(
            Kind kind,
            SupervisionCounts counts,
            int displeasedCount,
            List<DeskRow> rows,
            List<OrderLine> displeased,
            @Nullable String next,
            boolean first) {

        public int count(Kind of) {
            return switch (of) {
                case SUPERVISED -> counts.supervised();
                case WATCHED -> counts.watched();
                case UNSIGNED -> counts.urgentUnsigned();
                case OVERDUE -> counts.overdue();
                case DISPLEASED -> displeasedCount;
            };
        }
    }

    /** Analysts read it too; the acts on an order are the supervisors' alone. */
    @Allowed({Role.SUPERVISOR, Role.ANALYST})
    @GetMapping("/supervision")
    View desk(
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after) {
        Kind shown = Kind.named(kind);
        List<OrderLine> displeased = desk.displeased(DISPLEASED, actor, 200);
        Slice<DeskLine> lines =
                shown == Kind.DISPLEASED ? new Slice<>(List.of(), null) : desk.list(query(shown), actor, after, PART);
        return View.of(
                "order/supervision",
                page,
                new Model(
                        shown,
                        desk.supervision(),
                        displeased.size(),
                        words.of(lines.items(), page),
                        shown == Kind.DISPLEASED ? displeased : List.of(),
                        lines.next(),
                        after == null));
    }

    private static DeskQuery query(Kind kind) {
        DeskQuery city = DeskQuery.of(null);
        return switch (kind) {
            case SUPERVISED, DISPLEASED ->
                new DeskQuery(null, null, Stage.SUPERVISED, null, null, null, null, null, null, null, false);
            case WATCHED -> new DeskQuery(null, null, null, null, null, null, null, null, null, null, true);
            case UNSIGNED -> city.in(DeskQuery.State.URGENT_UNSIGNED);
            case OVERDUE -> city.in(DeskQuery.State.OVERDUE);
        };
    }
}
