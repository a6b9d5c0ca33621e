package org.jiban.notification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jiban.callback.Callbacks;
import org.jiban.directory.Directory;
import org.jiban.kernel.City;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts a message's codes into words: the unit's name, the time, the link. */
@Component
class Wording {
    private static final String FILE = "MISSED_CALL";

    private final Directory directory;
    private final City city;
    private final Callbacks callbacks;
    private final String address;

    Wording(
            Directory directory,
            City city,
            Callbacks callbacks,
            @Value("${jiban.address:http://localhost:8080}") String address) {
        this.directory = directory;
        this.city = city;
        this.callbacks = callbacks;
        this.address = address;
    }

    Map<String, String> of(Message message, String language) {
        Map<String, String> words = new HashMap<>(Map.of("unit", "", "until", "", "code", ""));
        message.values().forEach((name, value) -> words.put(name, word(name, value, language)));
        words.put("number", message.number());
        words.put("link", address + path(message));
        return words;
    }

    /** A message about a callback leads to the requester's own questions as long as they are open. */
    private String path(Message message) {
        return switch (message.template()) {
            case FILE -> "/appeal";
            case "CALLBACK_LINK", "CALLBACK_APPOINTMENT" ->
                callbacks
                        .linkCode(message.about().id())
                        .map(code -> "/callback/" + code)
                        .orElse("/follow");
            default -> "/follow";
        };
    }

    private String word(String name, String value, String language) {
        return switch (name) {
            case "unit" -> unit(value, language);
            case "until" -> time(Instant.parse(value), language);
            default -> value;
        };
    }

    private String unit(String code, String language) {
        var unit = directory.unit(code);
        return language.equals("en") ? unit.nameEn() : unit.name();
    }

    private String time(Instant instant, String language) {
        String pattern = language.equals("en") ? "d MMM HH:mm" : "M月d日HH:mm";
        return DateTimeFormatter.ofPattern(pattern, language.equals("en") ? Locale.ENGLISH : Locale.CHINA)
                .format(instant.atZone(city.zone()));
    }
}
