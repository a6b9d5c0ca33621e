package org.jiban.attachment;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** PDF documents: kept as they are when they are nothing else, and do nothing by themselves. */
final class Documents {
    private static final List<String> ACTIVE =
            List.of("/JavaScript", "/JS ", "/JS(", "/Launch", "/EmbeddedFile", "/RichMedia", "/XFA");

    private Documents() {}

    static byte[] checked(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("%PDF-") || !text.stripTrailing().endsWith("%%EOF")) {
            throw Cleaning.refused("attachment-broken");
        }
        if (ACTIVE.stream().anyMatch(text::contains)) {
            throw Cleaning.refused("attachment-active");
        }
        return content;
    }
}
