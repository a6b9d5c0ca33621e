package org.jiban.notification.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiban.kernel.City;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.notification.Recipient;
import org.jiban.notification.SimulatedPhones;
import org.jiban.notification.SimulatedPhones.Received;
import org.jiban.requester.Requesters;
import org.jiban.web.Allowed;
import org.jiban.web.Page;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What simulated requesters read on their phones; there is no such page in a city that is not simulated. */
@Controller
class PhonesController {
    private static final int SHOWN = 100;

    private final SimulatedPhones phones;
    private final Requesters requesters;
    private final City city;

    PhonesController(SimulatedPhones phones, Requesters requesters, City city) {
        this.phones = phones;
        this.requesters = requesters;
        this.city = city;
    }

    @GetMapping("/phones")
    @Allowed({Role.AGENT, Role.CALLBACK, Role.SUPERVISOR, Role.SYSTEM_ADMIN})
    View phones(Page page, @RequestParam(required = false) @Nullable String number) {
        if (!city.simulated()) {
            throw new NotFound("page-not-found");
        }
        String asked = number == null ? "" : number.strip();
        List<Received> messages = asked.isEmpty() ? phones.latest(SHOWN) : phones.about(asked);
        var owners = requesters.masked(
                messages.stream().flatMap(each -> requester(each).stream()).collect(Collectors.toSet()));
        return View.of("notification/phones", page, new Inbox(asked, messages, owners));
    }

    private static Optional<Long> requester(Received message) {
        return message.to() instanceof Recipient.Requester person ? Optional.of(person.id()) : Optional.empty();
    }
}
