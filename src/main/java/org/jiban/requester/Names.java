package org.jiban.requester;

/** Masks names (姓名脱敏): the first character, then two stars, whatever the length. */
final class Names {
    private Names() {}

    static String masked(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
