package org.jiban.order;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by which requesters give themselves away in their own text (自述身份): phones, identity numbers, addresses of
 * mail and messengers, and names after words such as 我叫. Hidden from those who may not know the person.
 */
public final class SelfIdentification {
    /** Stands in the text where something was hidden; pages show it in words. */
    public static final String MARK = "▇▇";

    private static final String NAME =
            "(?:[\\p{IsHan}]{2,4}?(?=[，,、。；;：:！!（(\\s]|住|是|家|电话|手机|今年|在|$)|[\\p{IsHan}]{2,3})";
    private static final List<Pattern> TELLING = List.of(
            Pattern.compile("(?<![0-9])[1-9]\\d{5}(?:19|20)\\d{2}[01]\\d[0-3]\\d{4}[\\dXx](?![0-9A-Za-z])"),
            Pattern.compile("(?<![0-9])(?:\\+?86[- ]?)?1\\d{2}[- ]?\\d{4}[- ]?\\d{4}(?![0-9])"),
            Pattern.compile("(?<![0-9])0\\d{2,3}[- ]?\\d{7,8}(?![0-9])"),
            Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"),
            Pattern.compile("(?<=(?:微信|微信号|QQ|qq)[号是为:：]{0,3})[A-Za-z0-9_-]{5,20}"),
            Pattern.compile("(?<=(?:我叫|我的名字是|我名叫|本人叫|姓名[是为:：]))" + NAME),
            Pattern.compile("(?<=本人)" + NAME + "(?=[，,、。；;（(]|住|家住|身份证|电话|系)"),
            Pattern.compile("(?<=联系人[是为:：]?)" + NAME + "(?=[，,、。；;（(]|电话|手机|$)"));

    private SelfIdentification() {}

    /** A text without them. @param hidden how many were hidden */
    public record Hidden(String text, int hidden) {}

    /**
     * Hides every self-identification in {@code text}.
     *
     * @param known the requester's own name and phone where they are known to stand in it
     */
    public static Hidden hide(String text, List<String> known) {
        String left = text;
        int hidden = 0;
        List<Pattern> patterns = new ArrayList<>();
        known.forEach(each -> patterns.add(Pattern.compile(Pattern.quote(each))));
        patterns.addAll(TELLING);
        for (Pattern each : patterns) {
            Matcher matcher = each.matcher(left);
            StringBuilder out = new StringBuilder();
            while (matcher.find()) {
                matcher.appendReplacement(out, MARK);
                hidden++;
            }
            left = matcher.appendTail(out).toString();
        }
        return new Hidden(left, hidden);
    }
}
