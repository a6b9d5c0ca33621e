package org.jiban.intake.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiban.kernel.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * The console's fields as the agent filled them in (来电登记表), with the names of the form: {@code phone}, {@code name},
 * {@code text}, {@code title}, {@code address}, {@code district}, {@code topicName}, {@code type}, {@code against},
 * {@code person}, {@code share}, {@code safe}, {@code call}, and for appeal <i>n</i> {@code topic}n, {@code place}n,
 * {@code urgency}n; {@code photo}n names an uploaded picture.
 */
public record ConsoleForm(Map<String, String> fields) {
    /** Most pictures of one contact. */
    public static final int PHOTOS = 9;

    public static final ConsoleForm BLANK = new ConsoleForm(Map.of());

    public ConsoleForm {
        fields = Map.copyOf(fields);
    }

    /** The field as typed; empty when it was not filled in. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The field without outer blanks; null when nothing is left. */
    @Nullable
    String value(String name) {
        String value = field(name).strip();
        return value.isEmpty() ? null : value;
    }

    public boolean ticked(String name) {
        return !field(name).isEmpty();
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String value = value(name);
        if (value == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw new BadInput(name, "value-unreadable");
        }
    }

    @Nullable
    Long call() {
        String call = value("call");
        return call == null ? null : ContactRequest.id("call", call);
    }

    /** Pictures that were uploaded for this contact, in the order they came. */
    List<Long> photos() {
        List<Long> photos = new ArrayList<>();
        for (int n = 0; n < PHOTOS; n++) {
            String photo = value("photo" + n);
            if (photo != null) {
                photos.add(ContactRequest.id("photos", photo));
            }
        }
        return photos;
    }

    /** The same form, which was about that order. */
    ConsoleForm about(String order) {
        Map<String, String> more = new HashMap<>(fields);
        more.put("about", order);
        return new ConsoleForm(more);
    }

    /** The same form with these pictures. */
    ConsoleForm with(List<Long> photos) {
        Map<String, String> more = new HashMap<>(fields);
        for (int n = 0; n < PHOTOS; n++) {
            more.remove("photo" + n);
        }
        for (int n = 0; n < photos.size(); n++) {
            more.put("photo" + n, String.valueOf(photos.get(n)));
        }
        return new ConsoleForm(more);
    }

    /** Whether there is anything to read in it. */
    boolean says() {
        return value("text") != null;
    }

    boolean empty() {
        return value("text") == null && value("phone") == null && value("name") == null;
    }
}
