package org.jiban.citizen.web;

import org.jiban.web.Page;
import org.jiban.web.Public;
import org.jiban.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the site: tell something, or see how it goes. */
@Controller
class StartController {
    @Public
    @GetMapping("/")
    View start(Page page) {
        return View.of("citizen/start", page);
    }
}
