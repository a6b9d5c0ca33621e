package org.jiban.order;

/** A picture of the matter (照片): taken before the work, after it, or of something else. */
public record Photo(long attachment, Moment moment) {
    /** When it was taken, seen from the work. */
    public enum Moment {
        BEFORE,
        AFTER,
        OTHER
    }
}
