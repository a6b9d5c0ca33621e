package org.jiban.citizen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.citizen.Draft;
import org.jiban.citizen.Drafts;
import org.jiban.citizen.Hearing;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Words;
import org.jiban.recognition.Danger;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.Public;
import org.jiban.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** First step of filing: what happened. */
@Controller
public class WhatController {
    private static final int TEXT = 5000;

    private final Drafts drafts;
    private final Hearing hearing;
    private final Brakes brakes;

    WhatController(Drafts drafts, Hearing hearing, Brakes brakes) {
        this.drafts = drafts;
        this.hearing = hearing;
        this.brakes = brakes;
    }

    /** @param begun whether there is a draft to throw away */
    public record Model(String text, List<Danger> dangers, boolean begun) {}

    @Public
    @GetMapping("/appeal")
    View form(Page page, HttpServletRequest request) {
        Optional<OpenDraft> open = OpenDraft.of(request, drafts);
        String text = open.map(each -> each.draft().text()).orElse("");
        return View.of("citizen/what", page, new Model(text, hearing.dangers(text), open.isPresent()));
    }

    @Public
    @PostMapping("/appeal")
    PageAnswer say(
            Page page,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            String words = Words.required("text", text, TEXT);
            Optional<OpenDraft> open = OpenDraft.of(request, drafts);
            if (open.isPresent()) {
                drafts.save(open.get().token(), open.get().draft().saying(words));
            } else {
                brakes.begin(request);
                SecretCookie.DRAFT.give(request, response, drafts.begin(Draft.EMPTY.saying(words)));
            }
            return Go.to("/appeal/place");
        } catch (Refusal refusal) {
            return View.of(
                            "citizen/what",
                            page.refused(refusal),
                            new Model(
                                    text,
                                    hearing.dangers(text.length() > TEXT ? text.substring(0, TEXT) : text),
                                    OpenDraft.of(request, drafts).isPresent()))
                    .status(refusal.status());
        }
    }

    /** Danger in what is being written, for the page to show at once. */
    @Public
    @PostMapping("/appeal/danger")
    View danger(Page page, @RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        brakes.listen(request);
        String words = Words.clean("text", text, TEXT);
        List<Danger> dangers = words == null ? List.of() : hearing.dangers(words);
        return new View("citizen/danger", Map.of("page", page, "dangers", dangers));
    }

    @Public
    @PostMapping("/appeal/end")
    PageAnswer discard(HttpServletRequest request, HttpServletResponse response) {
        OpenDraft.of(request, drafts).ifPresent(each -> drafts.discard(each.token()));
        SecretCookie.DRAFT.take(request, response);
        return Go.to("/?notice=draft-discarded");
    }
}
