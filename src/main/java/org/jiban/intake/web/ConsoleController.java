package org.jiban.intake.web;

import java.util.List;
import java.util.Map;
import org.jiban.intake.AboutOrder;
import org.jiban.intake.ContactAnswer;
import org.jiban.intake.Contacts;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Channel;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.kernel.Share;
import org.jiban.web.Allowed;
import org.jiban.web.Once;
import org.jiban.web.Page;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The agent's console (话务台): who calls and what they have open, what they say and what it means, and what became of it.
 * What is typed is sent in the body, never in an address: addresses are kept in logs.
 */
@Controller
@RequestMapping("/console")
class ConsoleController {
    private final ConsolePage console;
    private final ConsoleReader reader;
    private final Callers callers;
    private final Contacts contacts;
    private final Telling telling;
    private final Pictures pictures;

    ConsoleController(
            ConsolePage console,
            ConsoleReader reader,
            Callers callers,
            Contacts contacts,
            Telling telling,
            Pictures pictures) {
        this.console = console;
        this.reader = reader;
        this.callers = callers;
        this.contacts = contacts;
        this.telling = telling;
        this.pictures = pictures;
    }

    /** Blank, or on the call that is on; {@code missed} is a call that has just been called back. */
    @GetMapping
    @Allowed(Role.AGENT)
    View open(
            Actor agent,
            Page page,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String missed) {
        ConsoleForm form = console.opened(call == null ? missed : call, agent);
        return whole(form, agent, page);
    }

    private View whole(ConsoleForm form, Actor agent, Page page) {
        return View.of("intake/console", page, console.of(form, agent, page));
    }

    /** Reads what stands in the form: the whole page, or the suggestions alone for a page that asks for them. */
    @PostMapping("/reading")
    @Allowed(Role.AGENT)
    View read(
            Actor agent,
            Page page,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String piece) {
        ConsoleForm form = pictures.kept(new ConsoleForm(fields));
        if (piece != null) {
            return View.of("intake/suggested", page, console.of(form, agent, page));
        }
        try {
            callers.requester(form, agent);
            return whole(form, agent, page);
        } catch (Refusal refusal) {
            return whole(form, agent, page.refused(ConsoleReader.atField(refusal)))
                    .status(refusal.status());
        }
    }

    /** Uploads pictures for the contact that is being written down; everything that was typed comes back. */
    @PostMapping("/photos")
    @Allowed(Role.AGENT)
    View upload(
            Actor agent,
            Page page,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos) {
        ConsoleForm form = pictures.kept(new ConsoleForm(fields));
        try {
            return whole(pictures.with(form, photos, agent), agent, page);
        } catch (Refusal refusal) {
            return whole(form, agent, page.refused(refusal)).status(refusal.status());
        }
    }

    /** A picture that was uploaded and not sent yet, for whoever uploaded it. */
    @GetMapping("/photos/{id}")
    @Allowed(Role.AGENT)
    ResponseEntity<byte[]> photo(@PathVariable String id, Actor agent) {
        return pictures.look(ContactRequest.id("photos", id), agent);
    }

    /** The caller behind the number that was typed. */
    @PostMapping("/caller")
    @Allowed(Role.AGENT)
    View caller(Actor agent, Page page, @RequestParam Map<String, String> fields) {
        return View.of("intake/caller", page, console.caller(new ConsoleForm(fields), agent, page));
    }

    /** Registers what the form says. */
    @Once
    @PostMapping
    @Allowed(Role.AGENT)
    View register(Actor agent, Page page, @RequestParam Map<String, String> fields) {
        ConsoleForm form = new ConsoleForm(fields);
        try {
            requireOwnCall(form, agent);
            pictures.requireUploaded(form);
            ContactAnswer answer = contacts.register(reader.contact(form, form.choice("share", Share.class)), agent);
            return done(answer, form, null, agent, page);
        } catch (Refusal refusal) {
            return whole(form, agent, page.refused(ConsoleReader.atField(refusal)))
                    .status(refusal.status());
        }
    }

    private void requireOwnCall(ConsoleForm form, Actor agent) {
        Long call = form.call();
        if (call != null) {
            callers.call(call, agent);
        }
    }

    private View done(ContactAnswer answer, ConsoleForm form, AboutOrder.@Nullable Deed deed, Actor agent, Page page) {
        return View.of(
                        "intake/done",
                        page,
                        telling.of(answer, console.beganAt(form), console.goingOn(form, agent), deed, page))
                .status(201);
    }

    /** The caller asks about an order of theirs: told, urged, added to, taken back. */
    @Once
    @PostMapping("/orders/{number}")
    @Allowed(Role.AGENT)
    View about(
            @PathVariable String number,
            Actor agent,
            Page page,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos) {
        ConsoleForm form = new ConsoleForm(fields);
        try {
            requireOwnCall(form, agent);
            AboutOrder.Deed deed = form.choice("deed", AboutOrder.Deed.class);
            if (deed == null) {
                throw new BadInput("deed", "field-missing");
            }
            Channel channel = form.choice("channel", Channel.class);
            ContactAnswer answer = contacts.register(
                    new AboutOrder(
                            number,
                            deed,
                            words(form, deed),
                            channel == null ? Channel.PHONE : channel,
                            form.call(),
                            deed == AboutOrder.Deed.ADD ? pictures.stored(photos, agent) : form.photos()),
                    agent);
            return done(answer, form, deed, agent, page);
        } catch (Refusal refusal) {
            return whole(form.about(number), agent, page.refused(atField(refusal, form, number)))
                    .status(refusal.status());
        }
    }

    /** At the field of the deed of this order; what is urged from the suggestions has the fields of the whole form. */
    private static Refusal atField(Refusal refusal, ConsoleForm form, String number) {
        boolean words = "words".equals(refusal.field()) || "photos".equals(refusal.field());
        if (!words || refusal.status() != 400) {
            return refusal;
        }
        String field = "WITHDRAW".equals(form.field("deed")) ? "withdraw-" : "add-";
        return new BadInput(field + number, refusal.code(), refusal.arguments());
    }

    /** What stands in the field of the deed; what was typed as a new appeal goes along when an order is urged. */
    private static @Nullable String words(ConsoleForm form, AboutOrder.Deed deed) {
        return switch (deed) {
            case TELL -> null;
            case URGE -> form.value("text");
            case ADD -> form.value("add");
            case WITHDRAW -> form.value("withdraw");
        };
    }
}
