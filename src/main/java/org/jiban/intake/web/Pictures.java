package org.jiban.intake.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jiban.attachment.Attachments;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.order.WorkOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Pictures that come with a contact (来件照片): uploaded first, sent with the form, looked at by those who may. */
@Component
class Pictures {
    private final Attachments attachments;

    Pictures(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The form without the picture its reader wants away. */
    ConsoleForm kept(ConsoleForm form) {
        String away = form.value("away");
        return away == null
                ? form
                : form.with(form.photos().stream()
                        .filter(each -> !String.valueOf(each).equals(away))
                        .toList());
    }

    /** The form with these pictures, stored. */
    ConsoleForm with(ConsoleForm form, @Nullable List<MultipartFile> brought, Actor agent) {
        List<MultipartFile> files = chosen(brought);
        if (files.isEmpty()) {
            throw new BadInput("photos", "photos-not-chosen");
        }
        requireRoom(form.photos().size() + files.size());
        List<Long> photos = new ArrayList<>(form.photos());
        files.forEach(each -> photos.add(store(each, agent)));
        return form.with(photos);
    }

    /** Stores what was brought, and gives its ids. */
    List<Long> stored(@Nullable List<MultipartFile> brought, Actor agent) {
        List<MultipartFile> files = chosen(brought);
        requireRoom(files.size());
        return files.stream().map(each -> store(each, agent)).toList();
    }

    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> brought) {
        return brought == null
                ? List.of()
                : brought.stream().filter(each -> !each.isEmpty()).toList();
    }

    private static void requireRoom(int photos) {
        if (photos > ConsoleForm.PHOTOS) {
            throw new BadInput("photos", "too-many-photos", ConsoleForm.PHOTOS);
        }
    }

    private long store(MultipartFile file, Actor agent) {
        try {
            return attachments.store(file.getBytes(), agent).id();
        } catch (BadInput bad) {
            throw new BadInput("photos", bad.code(), bad.arguments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A browser without scripts sends the name of a file that was chosen and not uploaded: better asked than lost. */
    void requireUploaded(ConsoleForm form) {
        if (form.value("photos") != null) {
            throw new BadInput("photos", "photos-not-uploaded");
        }
    }

    ResponseEntity<byte[]> look(long id, Actor agent) {
        String type = attachments.of(List.of(id)).stream()
                .findFirst()
                .map(each -> each.type())
                .orElse(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        return shown(new WorkOrders.Picture(type, attachments.preview(id, agent)));
    }

    static ResponseEntity<byte[]> shown(WorkOrders.Picture picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .cacheControl(CacheControl.noStore())
                .body(picture.content());
    }
}
