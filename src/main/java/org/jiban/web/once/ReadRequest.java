package org.jiban.web.once;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jiban.web.Secrets;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** A request whose body has been read once, for its hash, and can be read again. */
final class ReadRequest extends HttpServletRequestWrapper {
    private static final Set<String> NOT_HASHED = Set.of(Keys.FIELD, "_csrf");

    private final byte[] body;
    private final byte[] hash;

    private ReadRequest(HttpServletRequest request, byte[] body, byte[] hash) {
        super(request);
        this.body = body;
        this.hash = hash;
    }

    static ReadRequest of(HttpServletRequest request) throws IOException {
        MessageDigest digest = Secrets.sha256();
        add(digest, request.getMethod());
        add(digest, request.getRequestURI());
        String type = request.getContentType() == null ? "" : request.getContentType();
        byte[] body = new byte[0];
        if (type.startsWith("application/x-www-form-urlencoded") || request instanceof MultipartHttpServletRequest) {
            parameters(digest, request);
        } else {
            body = request.getInputStream().readAllBytes();
            digest.update(body);
        }
        return new ReadRequest(request, body, digest.digest());
    }

    private static void parameters(MessageDigest digest, HttpServletRequest request) throws IOException {
        for (Map.Entry<String, String[]> each : new TreeMap<>(request.getParameterMap()).entrySet()) {
            if (!NOT_HASHED.contains(each.getKey())) {
                add(digest, each.getKey());
                Arrays.stream(each.getValue()).forEach(value -> add(digest, value));
            }
        }
        if (request instanceof MultipartHttpServletRequest multipart) {
            for (MultipartFile file : multipart.getFileMap().values()) {
                add(digest, file.getName());
                digest.update(file.getBytes());
            }
        }
    }

    /** Adds a text and its length, so that no two lists of texts look the same. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    byte[] hash() {
        return hash;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body.length == 0 ? super.getInputStream() : new Again(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Again extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Again(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body has been read already");
        }
    }
}
