package org.jiban.attachment;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Transactions;
import org.springframework.stereotype.Component;

/**
 * The attachments' door. A file is uploaded first, by itself, and attached in the act it belongs to; the entry of that
 * act is its entry. Ids are random, so that nobody attaches or opens what somebody else has uploaded.
 */
@Component
public class Attachments {
    private final FileRows rows;
    private final Staging staging;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Attachments(FileRows rows, Staging staging, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.staging = staging;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Checks, strips, seals and stores a file, not yet attached to anything.
     *
     * @return what was kept
     * @throws BadInput on {@code file}: {@code attachment-empty}, {@code attachment-too-large} over 5 MB,
     *     {@code attachment-type} for anything but JPEG, PNG and PDF, {@code attachment-pixels},
     *     {@code attachment-broken}, {@code attachment-active}
     */
    public Attachment store(byte[] content, Actor actor) {
        Cleaning.Clean clean = Cleaning.clean(content);
        byte[] key = FileKey.fresh();
        Attachment file = new Attachment(
                random.nextLong(1, Long.MAX_VALUE), clean.type(), clean.content().length, clock.instant(), false);
        transactions.inOne(() -> rows.add(file, actor.code(), key, staging.seal(key), clean.content()));
        return file;
    }

    /**
     * Attaches uploaded files, in the running transaction: from now on only {@code owner} opens their keys.
     *
     * @throws BadInput {@code attachment-unknown} on {@code attachments} when one does not exist, was uploaded by
     *     somebody else or is attached already
     */
    public void attach(Collection<Long> ids, Wrapping owner, Actor actor) {
        Set<Long> wanted = new HashSet<>(ids);
        if (wanted.isEmpty()) {
            return;
        }
        transactions.inOne(() -> {
            List<FileRows.Staged> staged = rows.lockStaged(wanted, actor.code());
            if (staged.size() != wanted.size()) {
                throw new BadInput("attachments", "attachment-unknown");
            }
            rows.attach(staged.stream()
                    .map(each -> new FileRows.Staged(each.id(), owner.seal(staging.open(each.wrappedKey()))))
                    .toList());
        });
    }

    /**
     * The content of a file that was uploaded and is not attached yet, for whoever uploaded it: a look before sending.
     *
     * @throws NotFound {@code attachment-gone} when it does not exist, is another's, or is attached already
     */
    public byte[] preview(long id, Actor actor) {
        byte[] wrapped = rows.stagedKey(id, actor.code()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment-gone"));
        return content(id, staging.open(wrapped));
    }

    /** What is known of these files without opening them, in the order of the ids; unknown ids are left out. */
    public List<Attachment> of(Collection<Long> ids) {
        Map<Long, Attachment> known =
                rows.of(ids).stream().collect(Collectors.toMap(Attachment::id, Function.identity()));
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    /**
     * The content of an attached file. The caller has checked that its reader may see it.
     *
     * @throws NotFound {@code attachment-gone} when it does not exist or is not attached
     * @throws IllegalStateException when it was altered or belongs to another owner
     */
    public byte[] open(long id, Wrapping owner) {
        byte[] wrapped = rows.wrappedKey(id).stream().findFirst().orElseThrow(() -> new NotFound("attachment-gone"));
        return content(id, owner.open(wrapped));
    }

    private byte[] content(long id, byte[] secret) {
        FileKey key = new FileKey(id, secret);
        List<byte[]> pieces = rows.pieces(id);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int number = 0; number < pieces.size(); number++) {
            content.writeBytes(key.open(number, pieces.size(), pieces.get(number)));
        }
        return content.toByteArray();
    }
}
