package org.jiban.catalogue.web;

import java.util.List;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Changes;
import org.jiban.catalogue.Photos;
import org.jiban.catalogue.Topic;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Refusal;
import org.jiban.kernel.Role;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;
import org.jiban.web.Allowed;
import org.jiban.web.Go;
import org.jiban.web.Once;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form on which a system administrator proposes what a topic should say; a second person decides. */
@Controller
@RequestMapping("/admin/topics/{code}")
class TopicEditing {
    private final Catalogue catalogue;
    private final Changes changes;
    private final RuleChoices choices;
    private final City city;

    TopicEditing(Catalogue catalogue, Changes changes, RuleChoices choices, City city) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.choices = choices;
        this.city = city;
    }

    /** @param version an earlier version whose content is to come back */
    @Allowed(Role.SYSTEM_ADMIN)
    @GetMapping("/edit")
    View edit(Page page, @PathVariable String code, @RequestParam(required = false) @Nullable Integer version) {
        Topic topic = newest(code);
        Topic content = version == null ? topic : earlier(code, version);
        return view(topic, TopicForm.of(content), version, page);
    }

    /** The last version, active or still to come: a change is written against it. */
    private Topic newest(String code) {
        return catalogue.history(catalogue.topic(code).code()).getFirst().topic();
    }

    private Topic earlier(String code, int version) {
        return catalogue
                .topic(code, version)
                .filter(each -> version <= catalogue.version())
                .orElseThrow(() -> new NotFound("topic-version-unknown"));
    }

    private View view(Topic topic, TopicForm form, @Nullable Integer restores, Page page) {
        return View.of(
                "catalogue/topic-edit",
                page,
                new TopicEditPage(topic, form.shown(), choices.of(topic, page), restores));
    }

    @Once
    @Allowed(Role.SYSTEM_ADMIN)
    @PostMapping("/changes")
    PageAnswer propose(
            Page page,
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable List<String> lead,
            @RequestParam(required = false) @Nullable List<String> assists,
            @RequestParam Urgency urgency,
            @RequestParam int dispatchHours,
            @RequestParam Photos photos,
            @RequestParam Share share,
            @RequestParam(defaultValue = "") String keywords,
            @RequestParam(defaultValue = "") String strong,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String activeFrom,
            @RequestParam(required = false) @Nullable Integer version) {
        Topic topic = newest(code);
        var form = new TopicForm(
                lead == null ? List.of() : lead,
                assists == null ? List.of() : assists,
                urgency,
                dispatchHours,
                photos,
                share,
                keywords,
                strong,
                reason,
                activeFrom);
        try {
            long id = changes.propose(code, form.draft(city.zone(), page.now()), actor);
            return Go.to("/admin/changes/" + id + "?notice=change-proposed");
        } catch (Refusal refusal) {
            return view(topic, form, version, page.refused(refusal)).status(refusal.status());
        }
    }
}
