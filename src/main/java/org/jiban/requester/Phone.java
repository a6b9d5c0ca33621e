package org.jiban.requester;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiban.kernel.BadInput;

/**
 * A telephone number (电话号码) in one form, however it was typed: digits only, with area code and without the country code
 * of the mainland; other countries' numbers begin with +.
 */
record Phone(String digits) {
    private static final int LONGEST = 30;
    private static final Pattern TYPED = Pattern.compile("\\+?[0-9 ()\\-.]+");
    private static final Pattern MAINLAND = Pattern.compile("(?:\\+86|0086|86(?=1[3-9]\\d{9}$))(\\d{5,})");
    private static final Pattern KNOWN = Pattern.compile(String.join(
            "|",
            "1[3-9]\\d{9}", // mobile
            "0\\d{9,11}", // landline with area code
            "[2-9]\\d{6,7}", // landline of this city
            "[48]00\\d{7}", // service line
            "[2-9]\\d{9}", // ten digits, as in North America
            "\\+[1-9]\\d{6,14}")); // any other country

    /** @throws BadInput {@code phone-invalid} on {@code field} when it cannot be a number */
    static Phone parse(String field, String typed) {
        String plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll("[\\u2010-\\u2015\\u2212]", "-");
        if (plain.length() > LONGEST || !TYPED.matcher(plain).matches()) {
            throw new BadInput(field, "phone-invalid");
        }
        String digits = withoutMainlandCode(plain.replaceAll("[^0-9+]", ""));
        if (!KNOWN.matcher(digits).matches()) {
            throw new BadInput(field, "phone-invalid");
        }
        return new Phone(digits);
    }

    private static String withoutMainlandCode(String digits) {
        Matcher mainland = MAINLAND.matcher(digits);
        if (!mainland.matches()) {
            return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        }
        String national = mainland.group(1);
        return national.matches("1[3-9]\\d{9}|0.*|[48]00\\d{7}") ? national : "0" + national;
    }

    /** First three and last four digits, or less of a short number. */
    String masked() {
        int kept = digits.length() >= 10 ? 4 : 2;
        return digits.substring(0, kept - 1) + "****" + digits.substring(digits.length() - kept);
    }

    @Override
    public String toString() {
        return masked();
    }
}
