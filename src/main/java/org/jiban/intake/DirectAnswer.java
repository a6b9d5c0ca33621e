package org.jiban.intake;

/**
 * Direct answer (直接答复): an article in a version, or the advice of a ground.
 *
 * @param source ARTICLE, GROUND, DANGER, PRAISE or ORDER
 * @param code of the article or ground; the order's number; empty for praise
 * @param version of the article; 0 otherwise
 */
public record DirectAnswer(
        Source source, String code, int version, String title, String titleEn, String text, String textEn) {
    /** Where the answer comes from. */
    public enum Source {
        ARTICLE,
        GROUND,
        DANGER,
        PRAISE,
        ORDER
    }

    public String title(String language) {
        return "en".equals(language) ? titleEn : title;
    }

    public String text(String language) {
        return "en".equals(language) ? textEn : text;
    }
}
