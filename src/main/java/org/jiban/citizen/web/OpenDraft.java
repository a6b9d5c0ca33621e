package org.jiban.citizen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.jiban.citizen.Draft;
import org.jiban.citizen.Drafts;

/** The draft of one request, with its token. */
record OpenDraft(String token, Draft draft, Instant savedAt, Instant until) {

    /** Empty without a draft, and once it has been sent. */
    static Optional<OpenDraft> of(HttpServletRequest request, Drafts drafts) {
        return any(request, drafts).filter(each -> each.draft().receipt() == null);
    }

    static Optional<OpenDraft> sent(HttpServletRequest request, Drafts drafts) {
        return any(request, drafts).filter(each -> each.draft().receipt() != null);
    }

    private static Optional<OpenDraft> any(HttpServletRequest request, Drafts drafts) {
        String token = SecretCookie.DRAFT.of(request);
        return token == null
                ? Optional.empty()
                : drafts.find(token).map(kept -> new OpenDraft(token, kept.draft(), kept.savedAt(), kept.until()));
    }

    @Override
    public String toString() {
        return "OpenDraft[...]";
    }
}
