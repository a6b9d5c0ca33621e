package org.jiban.kernel;

/** What the requester lets the lead unit know (联系方式告知): nothing, the place only, or how to reach them. */
public enum Share {
    NONE,
    PLACE,
    CONTACT
}
