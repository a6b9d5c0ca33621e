package org.jiban.requester;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The vault's door: register who calls, find them again by phone, show them masked, reveal them with an entry. */
@Component
public class Requesters {
    /**
     * Finds the requester of a phone, or takes a new one into the vault, in the running transaction: one statement for a
     * known caller, two for an unknown one.
     *
     * @throws org.jiban.kernel.BadInput {@code phone-invalid} on {@code requester.phone}; text refusals on
     *     {@code requester.name}
     */
    public KnownRequester register(Caller caller) {
        throw new UnsupportedOperationException();
    }

    /** The requester with that phone, if it has called before. Refuses what is no phone with {@code phone-invalid}. */
    public Optional<Long> byPhone(String phone) {
        throw new UnsupportedOperationException();
    }

    /** The masked forms, by id, without a look into the vault. */
    public Map<Long, Masked> masked(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /**
     * The name and phone in clear. The entry that says who looked, why and about what is committed first; if it cannot
     * be written, nothing is revealed.
     *
     * @param about the order or contact that gives the reason; null when there is none
     * @throws org.jiban.kernel.NotFound {@code requester-unknown} also after erasure
     */
    public Revealed reveal(long id, Purpose purpose, @Nullable Subject about, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Destroys both keys and the identity for ever; their texts and files stay as noise. Writes the entry. */
    public void erase(long id, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
