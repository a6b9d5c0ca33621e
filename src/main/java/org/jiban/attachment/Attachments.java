package org.jiban.attachment;

import java.util.Collection;
import java.util.List;
import org.jiban.kernel.Actor;
import org.springframework.stereotype.Component;

/** The attachments' door. */
@Component
public class Attachments {
    /**
     * Checks, strips, seals and stores a file, not yet attached to anything.
     *
     * @param name as the sender named it; only shown
     * @return its id
     * @throws org.jiban.kernel.BadInput on {@code file}: {@code attachment-empty}, {@code attachment-too-large},
     *     {@code attachment-type}, {@code attachment-broken}
     */
    public long store(byte[] content, String name, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Attaches uploaded files, in the running transaction: from now on only {@code owner} opens their keys.
     *
     * @throws org.jiban.kernel.BadInput {@code attachment-unknown} on {@code attachments} when one does not exist, was
     *     uploaded by somebody else or is attached already
     */
    public void attach(Collection<Long> ids, Wrapping owner, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** What is known of these files without opening them. */
    public List<Attachment> of(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** The content of an attached file. The caller has checked that its reader may see it. */
    public byte[] open(long id, Wrapping owner) {
        throw new UnsupportedOperationException();
    }
}
