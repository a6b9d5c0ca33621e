package org.jiban.attachment;

/** Wraps and unwraps the key of a file; whoever attaches it brings the wrapping of the person it belongs to. */
public interface Wrapping {
    byte[] seal(byte[] key);

    byte[] open(byte[] sealed);
}
