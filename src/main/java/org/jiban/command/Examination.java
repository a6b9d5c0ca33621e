package org.jiban.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the doctor looked at, and in plain sentences what is wrong (体检结果). */
final class Examination {
    private final Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();

    void figure(String name, @Nullable Object value) {
        figures.put(name, value);
    }

    void finding(String sentence, Object... arguments) {
        findings.add(sentence.formatted(arguments));
    }

    /** Notes {@code sentence} as a finding when {@code wrong}. */
    void findingIf(boolean wrong, String sentence, Object... arguments) {
        if (wrong) {
            finding(sentence, arguments);
        }
    }

    List<String> findings() {
        return findings;
    }

    Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(figures);
        all.put("findings", findings);
        return all;
    }

    void print() {
        figures.forEach((name, value) -> System.out.printf("%-28s %s%n", name, value));
        System.out.println();
        if (findings.isEmpty()) {
            System.out.println("Nothing is wrong.");
        }
        findings.forEach(each -> System.out.println("! " + each));
    }
}
