package org.jiban.notification;

/** What became of a message (发送状态). */
public enum MessageState {
    QUEUED,
    DELIVERED,
    /** Tried to the end without success. */
    FAILED,
    /** The requester asked not to be written to, or left no way to be reached. */
    NO_WAY
}
