package org.jiban.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * Query code (查询码): the month of the contact and 128 random bits, in letters and digits that nobody mistakes for another.
 * Written {@code 2611-XXXXX-XXXXX-XXXXX-XXXXX-XXXXXX}; only its hash is kept.
 *
 * @param month tells in which part of the contacts to look
 * @param secret 26 letters and digits
 */
record QueryCode(YearMonth month, String secret) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    static QueryCode fresh(YearMonth month) {
        byte[] bits = new byte[LENGTH];
        RANDOM.nextBytes(bits);
        StringBuilder secret = new StringBuilder();
        for (byte each : bits) {
            secret.append(LETTERS.charAt(each & 31));
        }
        return new QueryCode(month, secret.toString());
    }

    /** Reads what people type: any case, blanks and dashes anywhere, O for 0, I and L for 1. Empty for anything else. */
    static Optional<QueryCode> parse(String typed) {
        if (typed.length() > 80) {
            return Optional.empty();
        }
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u3000-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (!code.matches("\\d{4}[" + LETTERS + "]{" + LENGTH + "}")) {
            return Optional.empty();
        }
        try {
            YearMonth month =
                    YearMonth.of(2000 + Integer.parseInt(code.substring(0, 2)), Integer.parseInt(code.substring(2, 4)));
            return Optional.of(new QueryCode(month, code.substring(4)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is kept of it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String plain() {
        return "%02d%02d%s".formatted(month.getYear() % 100, month.getMonthValue(), secret);
    }

    /** As the requester gets it. */
    String written() {
        String s = secret;
        return "%02d%02d-%s-%s-%s-%s-%s"
                .formatted(
                        month.getYear() % 100,
                        month.getMonthValue(),
                        s.substring(0, 5),
                        s.substring(5, 10),
                        s.substring(10, 15),
                        s.substring(15, 20),
                        s.substring(20));
    }

    @Override
    public String toString() {
        return "QueryCode[...]";
    }
}
