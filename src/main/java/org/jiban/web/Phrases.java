package org.jiban.web;

import java.util.Locale;
import org.jiban.kernel.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences (文案) in the two languages, from the bundles {@code messages/*.properties}. */
@Component
public class Phrases {
    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The sentence of a key in a language ({@code zh} or {@code en}), filled with the arguments. Numbers are written as
     * they are; pass ids as strings. An unknown key is shown as it is, so that a page still opens (tests find it).
     */
    public String say(String language, String key, Object... arguments) {
        String sentence = messages.getMessage(key, plain(arguments), key, locale(language));
        return sentence == null ? key : sentence;
    }

    /** The sentence {@code refusal.<code>} of a refusal and the field it is about. */
    public FieldProblem problem(String language, Refusal refusal) {
        return new FieldProblem(refusal.field(), say(language, "refusal." + refusal.code(), refusal.arguments()));
    }

    /** Whether both bundles could say something for this key. */
    public boolean has(String key) {
        return messages.getMessage(key, null, null, Locale.CHINESE) != null;
    }

    private static Object[] plain(Object[] arguments) {
        Object[] plain = arguments.clone();
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] instanceof Enum<?> constant) {
                plain[i] = constant.name();
            }
        }
        return plain;
    }

    /** The locale of a language code; anything but {@code en} is Chinese. */
    public static Locale locale(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.CHINESE;
    }
}
