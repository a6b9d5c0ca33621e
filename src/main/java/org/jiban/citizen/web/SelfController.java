package org.jiban.citizen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalTime;
import org.jiban.citizen.Draft;
import org.jiban.citizen.Drafts;
import org.jiban.citizen.Hearing;
import org.jiban.citizen.Self;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Share;
import org.jiban.kernel.Words;
import org.jiban.recognition.Danger;
import org.jiban.requester.Requesters;
import org.jiban.requester.SafeContact;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.Public;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Third step of filing: how to reach whoever writes, and what the unit may know. */
@Controller
@RequestMapping("/appeal/self")
public class SelfController {
    private static final int NAME = 60;
    private static final int PHONE = 40;

    private final Drafts drafts;
    private final Hearing hearing;
    private final Requesters requesters;

    SelfController(Drafts drafts, Hearing hearing, Requesters requesters) {
        this.drafts = drafts;
        this.hearing = hearing;
        this.requesters = requesters;
    }

    /** The fields as they are sent and shown again. */
    public record Form(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String share,
            @Nullable String confidential,
            @Nullable String safe,
            @Nullable String from,
            @Nullable String to) {
        static Form of(Self self, Share proposed) {
            SafeContact safe = SafeContact.read(self.safe());
            Share share = self.share();
            return new Form(
                    self.name(),
                    self.phone(),
                    (share == null ? proposed : share).name(),
                    self.confidential() ? "on" : null,
                    safe.way().name(),
                    safe.from() == null ? null : safe.from().toString(),
                    safe.to() == null ? null : safe.to().toString());
        }

        Self self(Requesters requesters) {
            String typed = Words.clean("phone", phone, PHONE);
            if (typed != null) {
                requesters.byPhone(typed);
            }
            return new Self(
                    Words.clean("name", name, NAME),
                    typed,
                    chosenShare(),
                    confidential != null,
                    chosenSafe().written());
        }

        private @Nullable Share chosenShare() {
            if (share == null || share.isBlank()) {
                return null;
            }
            try {
                return Share.valueOf(share);
            } catch (IllegalArgumentException e) {
                throw new BadInput("share", "value-unreadable");
            }
        }

        private SafeContact chosenSafe() {
            if (safe == null || safe.isBlank()) {
                return SafeContact.ANY;
            }
            return switch (safe) {
                case "ANY", "NEVER", "MESSAGE_ONLY" -> SafeContact.read(safe);
                case "HOURS" -> hours();
                default -> throw new BadInput("safe", "value-unreadable");
            };
        }

        private SafeContact hours() {
            try {
                LocalTime begin = LocalTime.parse(from == null ? "" : from.strip());
                LocalTime end = LocalTime.parse(to == null ? "" : to.strip());
                if (!begin.isBefore(end)) {
                    throw new BadInput("from", "safe-hours-reversed");
                }
                return SafeContact.within(begin, end);
            } catch (DateTimeException e) {
                throw new BadInput("from", "safe-hours-unreadable");
            }
        }

        @Override
        public String toString() {
            return "Form[...]";
        }
    }

    /** The page. */
    public record Model(Draft draft, Form form, java.util.List<Danger> dangers, Share proposed) {}

    @Public
    @GetMapping
    PageAnswer form(Page page, HttpServletRequest request) {
        return OpenDraft.of(request, drafts)
                .<PageAnswer>map(each -> show(page, each.draft(), null))
                .orElse(PlaceController.GONE);
    }

    private View show(Page page, Draft draft, @Nullable Form sent) {
        Share proposed = hearing.proposed(draft);
        Form form = sent == null ? Form.of(draft.self(), proposed) : sent;
        return View.of("citizen/self", page, new Model(draft, form, hearing.dangers(draft.text()), proposed));
    }

    @Public
    @PostMapping
    PageAnswer say(Page page, @ModelAttribute Form form, HttpServletRequest request) {
        OpenDraft open = OpenDraft.of(request, drafts).orElse(null);
        if (open == null) {
            return PlaceController.GONE;
        }
        try {
            drafts.save(open.token(), open.draft().by(form.self(requesters)));
            return Go.to("/appeal/review");
        } catch (Refusal refusal) {
            return show(page.refused(refusal), open.draft(), form).status(refusal.status());
        }
    }
}
