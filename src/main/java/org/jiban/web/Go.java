package org.jiban.web;

/**
 * A controller's answer after it has done something: the reader is sent to a page of this site (303). Add
 * {@code ?notice=CODE} to show {@code notice.CODE} there.
 *
 * @param address path with query, made of parts that are escaped
 */
public record Go(String address) implements PageAnswer {
    public static Go to(String address) {
        return new Go(address);
    }
}
