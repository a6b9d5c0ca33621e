package org.jiban.order;

/** How the requester is asked (回访方式): by call, by message, on a web page. */
public enum CallbackMode {
    PHONE,
    SMS,
    WEB
}
