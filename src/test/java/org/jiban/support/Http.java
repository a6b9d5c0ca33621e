package org.jiban.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser or a program that talks to the application: keeps cookies, follows no redirect, knows our forms. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Http(TestApplication application) {
        this.address = application.address();
    }

    /** An answer. */
    public record Answer(int status, String body, java.net.http.HttpHeaders headers) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String location() {
            return header("Location");
        }
    }

    /** Sends this header with every request from now on. */
    public Http header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Sends this bearer token with every request from now on. */
    public Http bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Http cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** All cookies it keeps. */
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer send(String method, String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    /** Posts JSON with a fresh idempotency key, unless one was set as header. */
    public Answer post(String path, String json) {
        return post(
                path,
                json,
                headers.getOrDefault("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer post(String path, String json, String key) {
        HttpRequest.Builder request = request(path).setHeader("Idempotency-Key", key);
        return send(request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Opens a page and sends its form: the token of the page goes along with the fields. */
    public Answer form(String page, String action, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        Matcher token = CSRF.matcher(get(page).body());
        if (token.find()) {
            all.putIfAbsent("_csrf", token.group(1));
        }
        return submit(action, all);
    }

    /** Sends a form as it is. */
    public Answer submit(String action, Map<String, String> fields) {
        return send("POST", action, "application/x-www-form-urlencoded", encoded(fields));
    }

    /** Sends a form with a file, as a browser does. */
    public Answer upload(String action, Map<String, String> fields, String field, byte[] file) {
        return multipart(action, fields, List.of(new File(field, "photo.jpg", "application/octet-stream", file)));
    }

    /** A file of a form. */
    public record File(String field, String name, String contentType, byte[] content) {}

    /** Sends a form with files, as a browser does. */
    public Answer multipart(String action, Map<String, String> fields, List<File> files) {
        String boundary = "----form" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        for (File file : files) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.field()
                            + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: " + file.contentType()
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The value of a hidden field of a page. */
    public static String hidden(String body, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(body);
        return found.find() ? found.group(1) : "";
    }

    /** Signs in as a person would. */
    public Answer signIn(String username, String password) {
        return form("/sign-in", "/sign-in", Map.of("username", username, "password", password));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(90));
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";", 2);
        String[] pair = parts[0].split("=", 2);
        if (parts[1].contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
