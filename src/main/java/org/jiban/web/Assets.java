package org.jiban.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Files below {@code static/assets}: their address carries their content hash, so that a browser may keep them for good. */
@Component
public class Assets {
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    /** The address of a file, e.g. {@code app.css} gives {@code /assets/0123456789abcdef/app.css}. */
    public String address(String name) {
        return "/assets/" + hash(name) + "/" + name;
    }

    /** The first 16 hex digits of the file's SHA-256. Throws {@link UncheckedIOException} for a file that is not there. */
    public String hash(String name) {
        return hashes.computeIfAbsent(name, Assets::digest);
    }

    private static String digest(String name) {
        try (var in = new ClassPathResource("static/assets/" + name).getInputStream()) {
            return HexFormat.of().formatHex(Secrets.sha256().digest(in.readAllBytes()), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException("No asset " + name, e);
        }
    }
}
