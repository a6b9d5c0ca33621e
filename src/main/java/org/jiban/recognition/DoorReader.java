package org.jiban.recognition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what follows a place's name: building, entrance, floor, door (楼栋、单元、楼层、门牌). */
final class DoorReader {
    /** How far behind the name a building may be named. */
    private static final int REACH = 14;

    private static final String NUMBER = "([0-9０-９]{1,4}|[一二三四五六七八九十百]{1,4}|[A-Za-z甲乙丙丁])";
    private static final String DIGITS = "零一二三四五六七八九";

    /**
     * @param building number within the compound, null when none is named or the compound has no such building
     * @param detail the words behind the name, as they stand
     */
    record Door(@Nullable String building, String detail) {}

    private final Pattern buildings;
    private final Pattern details;
    private final BuildingCheck check;

    DoorReader(Speech speech, BuildingCheck check) {
        String entrance = "\\s*" + NUMBER + "\\s*(?:" + any(speech.words("entrance")) + ")";
        this.buildings = Pattern.compile(NUMBER + "\\s*(?:" + any(speech.words("building")) + "|(?:"
                + any(speech.words("buildingBeforeEntrance")) + ")(?=" + entrance + "))");
        this.details = Pattern.compile("\\s*(?:" + NUMBER + "\\s*(?:" + any(speech.words("entrance")) + "|"
                + any(speech.words("floor")) + "|" + any(speech.words("door")) + ")|[0-9]{1,3}(?:-[0-9]{1,4}){1,2})");
        this.check = check;
    }

    private static String any(List<String> words) {
        return String.join(
                "|",
                words.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .toList());
    }

    Door read(String text, int from, @Nullable String compound, LocalDate on) {
        Matcher building = buildings.matcher(text).region(from, Math.min(text.length(), from + REACH));
        if (!building.find()) {
            return new Door(null, details(text, from));
        }
        String number = number(building.group(1));
        String behind = details(text, building.end());
        boolean known = compound != null && check.exists(compound, number, on);
        return known ? new Door(number, behind) : new Door(null, building.group() + behind);
    }

    private String details(String text, int from) {
        Matcher detail = details.matcher(text);
        int end = from;
        for (int parts = 0; parts < 3 && detail.region(end, text.length()).lookingAt(); parts++) {
            end = detail.end();
        }
        return text.substring(from, end).strip();
    }

    /** Digits as digits: 十二 is 12, １２ is 12. */
    static String number(String written) {
        StringBuilder folded = new StringBuilder();
        written.chars().forEach(c -> folded.append(Grams.fold((char) c)));
        String text = folded.toString();
        boolean chinese = text.chars().allMatch(c -> c == '十' || c == '百' || DIGITS.indexOf(c) >= 0);
        return chinese && !text.isEmpty() ? String.valueOf(value(text)) : text.toUpperCase(java.util.Locale.ROOT);
    }

    private static int value(String chinese) {
        int value = 0;
        int digit = 0;
        for (int i = 0; i < chinese.length(); i++) {
            char c = chinese.charAt(i);
            switch (c) {
                case '百' -> {
                    value += Math.max(1, digit) * 100;
                    digit = 0;
                }
                case '十' -> {
                    value += Math.max(1, digit) * 10;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(c);
            }
        }
        return value + digit;
    }
}
