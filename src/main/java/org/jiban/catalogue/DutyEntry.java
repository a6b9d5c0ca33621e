package org.jiban.catalogue;

/**
 * Entry of the duty list (职责清单, 示例): who owes what.
 *
 * @param grassroots whether a street may be given it; what is not, never goes to one
 */
public record DutyEntry(
        String number, String title, String titleEn, UnitRule owner, Level level, boolean grassroots, String note) {
    /** Level that owes the duty. */
    public enum Level {
        CITY,
        DISTRICT,
        STREET,
        ENTERPRISE
    }

    public String label(String language) {
        return language.equals("en") ? titleEn : title;
    }
}
