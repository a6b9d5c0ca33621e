package org.jiban.catalogue;

import java.util.List;

/**
 * Ground of screening (分类处理情形): why something received becomes no order, and what the requester is told.
 *
 * @param code upper-case code, e.g. {@code LITIGATION}
 * @param outcome what becomes of the contact
 * @param needsPerson true when only a person may apply it
 * @param words words that suggest it
 * @param route where the requester is sent
 */
public record Ground(
        String code,
        String name,
        String nameEn,
        Outcome outcome,
        boolean needsPerson,
        List<String> words,
        String advice,
        String adviceEn,
        String route) {
    /** What becomes of a contact to which a ground applies. */
    public enum Outcome {
        ROUTED,
        EXPLAINED,
        URGED,
        ANSWERED
    }

    public String label(String language) {
        return language.equals("en") ? nameEn : name;
    }

    public String advice(String language) {
        return language.equals("en") ? adviceEn : advice;
    }
}
