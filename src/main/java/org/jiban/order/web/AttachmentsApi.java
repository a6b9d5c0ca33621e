package org.jiban.order.web;

import org.jiban.attachment.Attachment;
import org.jiban.attachment.Attachments;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.web.Allowed;
import org.jiban.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads, to be attached in the act they belong to; what nobody attaches is swept after a day. */
@RestController
class AttachmentsApi {
    private final Attachments attachments;

    AttachmentsApi(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * What was kept.
     *
     * @param id as a string, to be named when it is attached
     * @param type media type by content, whatever the sender said
     * @param size bytes after stripping
     */
    record Stored(String id, String type, int size) {}

    /** @param file JPEG, PNG or PDF of at most 5 MB; where and with what a picture was taken is taken out */
    @Once
    @Allowed({Role.AGENT, Role.DISPATCHER, Role.HANDLER, Role.UNIT_LEAD, Role.CALLBACK, Role.SUPERVISOR, Role.API_CLIENT
    })
    @PostMapping("/api/v1/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    Stored store(@RequestParam("file") MultipartFile file, Actor actor) {
        Attachment stored = attachments.store(UnitActsController.bytes(file), actor);
        return new Stored(String.valueOf(stored.id()), stored.type(), stored.size());
    }
}
