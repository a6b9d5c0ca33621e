package org.jiban.calendar;

/** How a citizen is asked whether it is solved (回访方式): a call, a text message with a link, the web page. */
public enum CallbackMode {
    PHONE,
    SMS,
    WEB
}
