package org.jiban.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Article (知识条目) in one version.
 *
 * @param topic code of the catalogue's topic it belongs to
 * @param owner code of the unit that keeps it up
 * @param questions ways people ask for it
 * @param body Markdown, Chinese
 * @param bodyEn Markdown, English
 * @param validTo first day it is no longer served
 */
public record Article(
        String id,
        int version,
        String title,
        String titleEn,
        @Nullable String topic,
        String owner,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        LocalDate reviewDue,
        List<String> sources,
        List<String> questions,
        String body,
        String bodyEn) {

    public String label(String language) {
        return language.equals("en") ? titleEn : title;
    }

    public String body(String language) {
        return language.equals("en") ? bodyEn : body;
    }
}
