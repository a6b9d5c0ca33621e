package org.jiban.browser;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Knows every sentence of both languages, and so finds words of the program that stand on a page of the other language,
 * whatever people, places and units are called there.
 */
final class OtherLanguage {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^{}]*}");
    private static final int SHORTEST = 2;

    private final Set<String> keys;
    private final List<Pattern> chinese;
    private final List<Pattern> english;

    private OtherLanguage(Properties chinese, Properties english) {
        keys = chinese.stringPropertyNames();
        this.chinese = sentences(chinese, english);
        this.english = sentences(english, chinese);
    }

    static OtherLanguage read() {
        return new OtherLanguage(bundles(false), bundles(true));
    }

    /** What of these texts is a sentence of the other language, the bare key of one, or has its quotes doubled. */
    List<String> of(List<String> texts, String language) {
        List<Pattern> foreign = language.equals("en") ? chinese : english;
        return texts.stream()
                .filter(text -> keys.contains(text) && text.contains(".")
                        || text.contains("''")
                        || foreign.stream().anyMatch(each -> each.matcher(text).matches()))
                .distinct()
                .toList();
    }

    private static List<Pattern> sentences(Properties own, Properties other) {
        List<Pattern> sentences = new ArrayList<>();
        for (String key : own.stringPropertyNames()) {
            String sentence = own.getProperty(key);
            boolean words = ARGUMENT.matcher(sentence)
                            .replaceAll("")
                            .chars()
                            .filter(Character::isLetter)
                            .count()
                    >= SHORTEST;
            if (words && !sentence.equals(other.getProperty(key)) && !sentence.contains(",choice,")) {
                sentences.add(pattern(sentence));
            }
        }
        return sentences;
    }

    private static Pattern pattern(String sentence) {
        return Pattern.compile(ARGUMENT.splitAsStream(sentence.replace("''", "'"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+"))
                + (sentence.endsWith("}") ? ".+" : ""));
    }

    private static Properties bundles(boolean english) {
        try {
            Properties all = new Properties();
            for (Resource each :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                if (String.valueOf(each.getFilename()).endsWith("_en.properties") == english) {
                    try (var in = new InputStreamReader(each.getInputStream(), StandardCharsets.UTF_8)) {
                        all.load(in);
                    }
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
