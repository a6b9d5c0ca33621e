package org.jiban.order.web;

import java.util.List;
import org.jiban.kernel.Role;
import org.jiban.order.Desk;
import org.jiban.order.DeskLine;
import org.jiban.order.DeskQuery;
import org.jiban.web.Allowed;
import org.jiban.web.Page;
import org.jiban.web.SignedIn;
import org.jiban.web.Slice;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one person has to do (我的任务), as whoever has it or stands in; made for a phone at somebody's door. */
@Controller
public class WorklistController {
    private static final int PART = 30;

    private final Desk desk;
    private final DeskWords words;

    WorklistController(Desk desk, DeskWords words) {
        this.desk = desk;
        this.words = words;
    }

    /** @param me username of the reader */
    public record Model(List<DeskRow> rows, @Nullable String next, boolean first, String me) {}

    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @GetMapping("/worklist")
    View list(Page page, SignedIn reader, @RequestParam(required = false) @Nullable String after) {
        String me = words.username(reader.account());
        DeskQuery mine = DeskQuery.of(reader.actor().unit()).by(me).in(DeskQuery.State.WORK);
        Slice<DeskLine> lines = desk.list(mine, reader.actor(), after, PART);
        return View.of(
                "order/worklist", page, new Model(words.of(lines.items(), page), lines.next(), after == null, me));
    }
}
