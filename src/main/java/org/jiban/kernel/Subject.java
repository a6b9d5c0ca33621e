package org.jiban.kernel;

/** What an entry or a timer is about: a kind such as {@code order} and an id. */
public record Subject(String kind, long id) {
    public static Subject order(long id) {
        return new Subject("order", id);
    }

    public static Subject contact(long id) {
        return new Subject("contact", id);
    }
}
