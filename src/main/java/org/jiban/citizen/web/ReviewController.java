package org.jiban.citizen.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jiban.citizen.Draft;
import org.jiban.citizen.Drafts;
import org.jiban.citizen.Hearing;
import org.jiban.directory.Directory;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Share;
import org.jiban.recognition.PlaceReading;
import org.jiban.requester.SafeContact;
import org.jiban.web.Go;
import org.jiban.web.Once;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.Public;
import org.jiban.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Fourth step of filing: look it over and send it. */
@Controller
@RequestMapping("/appeal/review")
public class ReviewController {
    private final Drafts drafts;
    private final Hearing hearing;
    private final Directory directory;
    private final Brakes brakes;

    ReviewController(Drafts drafts, Hearing hearing, Directory directory, Brakes brakes) {
        this.drafts = drafts;
        this.hearing = hearing;
        this.directory = directory;
        this.brakes = brakes;
    }

    /**
     * The page.
     *
     * @param place in words as it was understood; empty when it was not
     * @param share what the unit will know
     */
    public record Model(Draft draft, Hearing.Heard heard, String place, Share share, SafeContact safe) {}

    @Public
    @GetMapping
    PageAnswer look(Page page, HttpServletRequest request) {
        return OpenDraft.of(request, drafts)
                .<PageAnswer>map(each -> show(page, each.draft()))
                .orElse(PlaceController.GONE);
    }

    private View show(Page page, Draft draft) {
        Hearing.Heard heard = hearing.of(draft);
        String place =
                heard.place() instanceof PlaceReading.Found found ? directory.words(found.place(), page.lang()) : "";
        Share share = draft.self().share();
        Share known = share == null || draft.self().confidential() ? Share.NONE : share;
        return View.of(
                "citizen/review",
                page,
                new Model(
                        draft,
                        heard,
                        place,
                        known,
                        SafeContact.read(draft.self().safe())));
    }

    @Once
    @Public
    @PostMapping
    PageAnswer send(Page page, HttpServletRequest request) {
        if (OpenDraft.sent(request, drafts).isPresent()) {
            return Go.to("/appeal/receipt");
        }
        OpenDraft open = OpenDraft.of(request, drafts).orElse(null);
        if (open == null) {
            return PlaceController.GONE;
        }
        try {
            brakes.send(request);
            drafts.send(open.token(), Actor.citizen());
            return Go.to("/appeal/receipt");
        } catch (Refusal refusal) {
            return show(page.refused(refusal), open.draft()).status(refusal.status());
        }
    }
}
