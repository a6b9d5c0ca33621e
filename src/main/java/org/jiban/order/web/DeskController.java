package org.jiban.order.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.order.SavedFilters;
import org.jiban.order.Task;
import org.jiban.order.WorkOrders;
import org.jiban.web.Addresses;
import org.jiban.web.Allowed;
import org.jiban.web.Go;
import org.jiban.web.Once;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The desk (承办台): of one's own unit, or for dispatchers and supervisors of any unit and the whole city.
 *
 * <p>What is done to many orders is done to each in a transaction of its own: what somebody else has done meanwhile is
 * left alone and counted, and sending it again finds nothing left to do.
 */
@Controller
@RequestMapping("/desk")
class DeskController {
    private static final int MOST = 200;

    private final DeskPages pages;
    private final WorkOrders orders;
    private final SavedFilters filters;

    DeskController(DeskPages pages, WorkOrders orders, SavedFilters filters) {
        this.pages = pages;
        this.orders = orders;
        this.filters = filters;
    }

    /** @param text digits of a number narrow the desk; words are looked for among all orders */
    @Allowed({Role.HANDLER, Role.UNIT_LEAD, Role.DISPATCHER, Role.SUPERVISOR})
    @GetMapping
    PageAnswer desk(
            Page page,
            SignedIn reader,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer changed,
            @RequestParam(required = false) @Nullable Integer left) {
        DeskFilter filter = DeskFilter.of(parameters);
        if (text != null && !text.isBlank()) {
            String wanted = text.strip();
            return wanted.matches("[0-9-]{2,20}")
                    ? Go.to(filter.with("digits", wanted))
                    : Go.to("/orders?text=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        }
        return pages.of(filter, page, reader, after, done(changed, left), "");
    }

    private static DeskPage.@Nullable Done done(@Nullable Integer changed, @Nullable Integer left) {
        return changed == null ? null : new DeskPage.Done(changed, left == null ? 0 : left);
    }

    /** @param all signs everything the unit has not signed yet, instead of what was chosen */
    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/signatures")
    Go sign(
            Actor actor,
            @RequestParam(name = "number", required = false) String @Nullable [] numbers,
            @RequestParam(required = false) @Nullable String all,
            @RequestParam(required = false) @Nullable String back) {
        List<String> wanted = all == null ? chosen(numbers) : pages.unsigned(actor);
        return each(wanted, back, actor, id -> orders.sign(id, actor));
    }

    @Allowed({Role.HANDLER, Role.UNIT_LEAD})
    @PostMapping("/assignments")
    Go assign(
            Actor actor,
            @RequestParam(name = "number", required = false) String @Nullable [] numbers,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String back) {
        String worker = to == null || to.isBlank() ? null : to;
        List<String> wanted = worker == null ? List.of() : chosen(numbers);
        Task task = new Task(null, null, worker, null, null);
        return each(wanted, back, actor, id -> orders.assign(id, task, actor));
    }

    private static List<String> chosen(String @Nullable [] numbers) {
        return numbers == null
                ? List.of()
                : Arrays.stream(numbers).distinct().limit(MOST).toList();
    }

    private Go each(List<String> numbers, @Nullable String back, Actor actor, LongConsumer act) {
        String address = Addresses.own(back, "/desk");
        if (numbers.isEmpty()) {
            return Go.to(joined(address, "notice=desk-nothing-chosen"));
        }
        int changed = 0;
        for (String number : numbers) {
            try {
                act.accept(orders.idFor(number, actor));
                changed++;
            } catch (Refusal leftAlone) {
                // counted: somebody was faster, or it cannot be done at its stage
            }
        }
        return Go.to(joined(address, "changed=" + changed + "&left=" + (numbers.size() - changed)));
    }

    private static String joined(String address, String more) {
        return address + (address.contains("?") ? "&" : "?") + more;
    }

    @Once
    @Allowed({Role.HANDLER, Role.UNIT_LEAD, Role.DISPATCHER, Role.SUPERVISOR})
    @PostMapping("/filters")
    PageAnswer keep(
            Page page,
            SignedIn reader,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String name) {
        DeskFilter filter = DeskFilter.of(parameters);
        try {
            filters.keep(name, filter.query(), reader.actor());
            return Go.to(joined(filter.address(), "notice=desk-filter-kept"));
        } catch (Refusal refusal) {
            return pages.of(filter, page.refused(refusal), reader, null, null, name)
                    .status(refusal.status());
        }
    }

    @Allowed({Role.HANDLER, Role.UNIT_LEAD, Role.DISPATCHER, Role.SUPERVISOR})
    @PostMapping("/filters/{id}/removal")
    Go forget(@PathVariable long id, Actor actor) {
        filters.forget(id, actor);
        return Go.to("/desk?notice=desk-filter-gone");
    }
}
