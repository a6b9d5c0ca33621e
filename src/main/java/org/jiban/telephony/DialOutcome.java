package org.jiban.telephony;

/** What came of dialling a number (拨打结果). */
public enum DialOutcome {
    ANSWERED,
    NO_ANSWER,
    BUSY,
    SWITCHED_OFF;

    public boolean reached() {
        return this == ANSWERED;
    }
}
