package org.jiban.directory;

/** Street-level area (街道/乡镇/地区); its code is also the code of the unit that answers for it. */
public record Street(
        String code, String name, String nameEn, String district, Kind kind, String peerGroup, boolean ranked) {
    /** 街道, 镇, 地区, 乡, and zones outside the ranking. */
    public enum Kind {
        STREET,
        TOWN,
        AREA,
        TOWNSHIP,
        ZONE
    }

    public String label(String language) {
        return language.equals("en") ? nameEn : name;
    }
}
