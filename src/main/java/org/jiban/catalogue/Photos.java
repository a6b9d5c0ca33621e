package org.jiban.catalogue;

/** Photographs a topic asks of the unit (照片要求). */
public enum Photos {
    NONE,
    AFTER,
    BEFORE_AFTER
}
