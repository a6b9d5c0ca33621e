package org.jiban.requester;

/** The unwrapped content key (内容密钥) of one requester: seals what they said. Never stored, never printed. */
public final class SealingKey {
    SealingKey() {}

    /** Seals a text (UTF-8); the same text never looks the same twice. */
    public byte[] seal(String text) {
        throw new UnsupportedOperationException();
    }
}
