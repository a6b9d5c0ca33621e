package org.jiban.citizen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jiban.attachment.Attachment;
import org.jiban.attachment.Attachments;
import org.jiban.citizen.Draft;
import org.jiban.citizen.Drafts;
import org.jiban.citizen.Hearing;
import org.jiban.citizen.Spot;
import org.jiban.directory.Directory;
import org.jiban.directory.District;
import org.jiban.directory.Street;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Place;
import org.jiban.kernel.Refusal;
import org.jiban.web.Go;
import org.jiban.web.Page;
import org.jiban.web.PageAnswer;
import org.jiban.web.Public;
import org.jiban.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Second step of filing: where it is, whom it is about, pictures. One form, so that no button loses what is written. */
@Controller
@RequestMapping("/appeal")
public class PlaceController {
    static final Go GONE = Go.to("/appeal?notice=draft-gone");

    private final Drafts drafts;
    private final Hearing hearing;
    private final Directory directory;
    private final Attachments attachments;
    private final Brakes brakes;

    PlaceController(Drafts drafts, Hearing hearing, Directory directory, Attachments attachments, Brakes brakes) {
        this.drafts = drafts;
        this.hearing = hearing;
        this.directory = directory;
        this.attachments = attachments;
        this.brakes = brakes;
    }

    /**
     * The page.
     *
     * @param streets of the chosen district; empty while none is chosen
     * @param asking whether the reader has to say which place is meant
     */
    public record Model(
            Draft draft,
            Hearing.Heard heard,
            Collection<District> districts,
            List<Street> streets,
            boolean asking,
            Instant savedAt,
            Directory directory) {
        private static final int SHORT = 60;

        /** The beginning of what happened. */
        public String shortText() {
            String text = draft.text();
            return text.codePointCount(0, text.length()) <= SHORT
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, SHORT)) + "…";
        }

        /** A place in the reader's words. */
        public String words(Place place, Page page) {
            return directory.words(place, page.lang());
        }

        /** How large a picture is. */
        public String size(int index) {
            int size = draft.photos().get(index).size();
            return size < 1024 * 1024 ? Math.max(1, size / 1024) + " KB" : "%.1f MB".formatted(size / 1048576.0);
        }

        /** The value of a radio for a place. */
        public String choice(Place place) {
            return PlaceForm.choiceOf(place);
        }
    }

    @Public
    @GetMapping("/place")
    PageAnswer form(Page page, HttpServletRequest request) {
        return OpenDraft.of(request, drafts)
                .<PageAnswer>map(each -> show(page, each))
                .orElse(GONE);
    }

    private View show(Page page, OpenDraft open) {
        Draft draft = open.draft();
        Hearing.Heard heard = hearing.of(draft);
        String district = draft.spot().place().district();
        return View.of(
                "citizen/place",
                page,
                new Model(
                        draft,
                        heard,
                        directory.districts(),
                        district == null ? List.of() : directory.streets(district),
                        heard.placeOpen() && draft.spot().asked(),
                        open.savedAt(),
                        directory));
    }

    @Public
    @PostMapping("/place")
    PageAnswer place(
            Page page,
            @ModelAttribute PlaceForm form,
            @RequestParam(defaultValue = "next") String act,
            @RequestParam(required = false) @Nullable String remove,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request) {
        OpenDraft open = OpenDraft.of(request, drafts).orElse(null);
        if (open == null) {
            return GONE;
        }
        Draft draft = open.draft();
        try {
            draft = draft.at(completed(form.spot(draft.spot())));
            drafts.save(open.token(), draft);
            List<MultipartFile> brought = brought(photos);
            for (MultipartFile photo : brought) {
                draft = draft.with(store(draft, photo, request));
                drafts.save(open.token(), draft);
            }
            if (remove != null) {
                drafts.save(open.token(), draft.without(index(remove)));
            }
            return next(open.token(), draft, act, remove != null || act.equals("photo"), form);
        } catch (Refusal refusal) {
            OpenDraft now = new OpenDraft(open.token(), draft, open.savedAt(), open.until());
            return show(page.refused(refusal), now).status(refusal.status());
        }
    }

    private Spot completed(Spot spot) {
        Place place = spot.place();
        return new Spot(
                spot.address(),
                spot.detail(),
                place.equals(Place.UNKNOWN) ? place : directory.complete(place),
                spot.asked(),
                spot.whose(),
                spot.company(),
                spot.person());
    }

    /** Who leaves the place open is asked once which one is meant, and then let through: a person finds out. */
    private PageAnswer next(String token, Draft draft, String act, boolean photos, PlaceForm form) {
        if (photos) {
            return Go.to("/appeal/place#photos");
        }
        if (act.equals("look")) {
            return Go.to("/appeal/place#understood");
        }
        boolean unsure = PlaceForm.UNSURE.equals(form.choice()) || draft.spot().asked();
        if (hearing.of(draft).placeOpen() && !unsure) {
            drafts.save(token, draft.at(asked(draft.spot())));
            return Go.to("/appeal/place#which");
        }
        return Go.to("/appeal/self");
    }

    private static Spot asked(Spot spot) {
        return new Spot(spot.address(), spot.detail(), spot.place(), true, spot.whose(), spot.company(), spot.person());
    }

    private static List<MultipartFile> brought(@Nullable List<MultipartFile> photos) {
        return photos == null
                ? List.of()
                : photos.stream().filter(each -> !each.isEmpty()).toList();
    }

    private Draft.Picture store(Draft draft, MultipartFile photo, HttpServletRequest request) {
        if (draft.photos().size() >= Draft.PHOTOS) {
            throw new BadInput("photos", "too-many-photos", Draft.PHOTOS);
        }
        brakes.picture(request);
        try {
            Attachment stored = attachments.store(photo.getBytes(), Actor.citizen());
            return new Draft.Picture(stored.id(), stored.type(), stored.size());
        } catch (BadInput bad) {
            throw new BadInput("photos", bad.code(), bad.arguments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int index(String written) {
        return written.matches("\\d") ? Integer.parseInt(written) : -1;
    }

    /** The streets of a district, to choose from. */
    @Public
    @GetMapping("/streets")
    View streets(Page page, @RequestParam(defaultValue = "") String district) {
        boolean known =
                directory.districts().stream().anyMatch(each -> each.code().equals(district));
        return new View(
                "citizen/streets",
                Map.of("page", page, "streets", known ? directory.streets(district) : List.of(), "chosen", ""));
    }

    /** A picture of the draft, for the browser that holds it. */
    @Public
    @GetMapping("/photos/{index}")
    ResponseEntity<byte[]> photo(@PathVariable String index, HttpServletRequest request) {
        int at = index(index);
        Draft.Picture picture = OpenDraft.of(request, drafts)
                .map(OpenDraft::draft)
                .filter(draft -> at >= 0 && at < draft.photos().size())
                .map(draft -> draft.photos().get(at))
                .orElseThrow(() -> new NotFound("attachment-gone"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .cacheControl(CacheControl.noStore())
                .body(attachments.preview(picture.id(), Actor.citizen()));
    }
}
