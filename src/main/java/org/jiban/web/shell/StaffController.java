package org.jiban.web.shell;

import org.jiban.kernel.Actor;
import org.jiban.web.Allowed;
import org.jiban.web.Go;
import org.jiban.web.NavLink;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.Shell;
import org.jiban.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody begins after signing in: the first page of their role. */
@Controller
class StaffController {
    private final Shell shell;

    StaffController(Shell shell) {
        this.shell = shell;
    }

    @Allowed
    @GetMapping("/staff")
    PageAnswer first(Page page, Actor actor) {
        return shell.links(actor).stream()
                .findFirst()
                .map(NavLink::path)
                .<PageAnswer>map(Go::to)
                .orElseGet(() -> View.of("shell/nothing", page));
    }
}
