package org.jiban.order;

/** Seals words under the content key of one requester; a {@code SealingKey}'s {@code seal} is one. */
@FunctionalInterface
public interface Sealing {
    byte[] seal(String words);
}
