package org.jiban.telephony;

/** How a missed-call call-back (漏接回拨) ended. */
public enum CallBackEnd {
    /** Spoken to. */
    REACHED,
    /** Three tries failed. */
    UNREACHED,
    /** The caller rang again and was answered. */
    CALLED_AGAIN,
    /** The same caller was already in the queue; one call-back serves both. */
    JOINED,
    /** The number was withheld; nobody can be called. */
    NO_NUMBER
}
