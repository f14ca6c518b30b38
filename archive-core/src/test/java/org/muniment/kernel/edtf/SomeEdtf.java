package org.muniment.kernel.edtf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes texts that look like EDTF, at random but repeatably; most of them are. */
public final class SomeEdtf {

    private static final List<String> QUALIFIERS = List.of("?", "~", "%");
    private static final String ALPHABET = "0123456789XYEST-?~%/.,[]{}:Z+ a\u00E9\uD83D\uDE00";

    private final Random random;

    public SomeEdtf(long seed) {
        random = new Random(seed);
    }

    public String expression() {
        return switch (random.nextInt(10)) {
            case 0 -> longYear();
            case 1 -> year(0) + "S" + (1 + random.nextInt(5));
            case 2 -> day() + "T" + time();
            case 3, 4 -> intervalEnd() + "/" + intervalEnd();
            case 5 -> "[" + members() + "]";
            case 6 -> "{" + members() + "}";
            default -> date();
        };
    }

    /** The text with a few characters changed, left out or put in. */
    String damaged(String text) {
        StringBuilder damaged = new StringBuilder(text);
        for (int turn = random.nextInt(3); turn >= 0 && !damaged.isEmpty(); turn--) {
            int at = random.nextInt(damaged.length());
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3)) {
                case 0 -> damaged.setCharAt(at, other);
                case 1 -> damaged.deleteCharAt(at);
                default -> damaged.insert(at, other);
            }
        }
        return damaged.toString();
    }

    String date() {
        String year = qualified(year(4));
        return switch (random.nextInt(4)) {
            case 0 -> year;
            case 1 -> year + "-" + qualified(number(1, 12, 4));
            case 2 -> year + "-" + qualified(number(21, 41, 0));
            default -> year + "-" + qualified(number(1, 12, 4)) + "-" + qualified(number(1, 28, 4));
        };
    }

    private String day() {
        return year(0) + "-" + number(1, 12, 0) + "-" + number(1, 28, 0);
    }

    private String longYear() {
        String sign = random.nextInt(3) == 0 ? "-" : "";
        String digits = Long.toString(random.nextLong(10_000, 1L << (14 + random.nextInt(49))));
        String exponent = random.nextInt(3) == 0 ? "E" + (1 + random.nextInt(20)) : "";
        String significant = random.nextInt(3) == 0 ? "S" + (1 + random.nextInt(8)) : "";
        return "Y" + sign + digits + exponent + significant + after();
    }

    private String time() {
        String offset =
                switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 -> "Z";
                    case 2 -> "+" + number(0, 13, 0);
                    default -> "-" + number(0, 11, 0) + ":" + number(1, 59, 0);
                };
        return number(0, 23, 0) + ":" + number(0, 59, 0) + ":" + number(0, 59, 0) + offset;
    }

    private String intervalEnd() {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "..";
            default -> date();
        };
    }

    private String members() {
        List<String> members = new ArrayList<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            members.add(random.nextInt(4) == 0 ? year(0) + ".." + year(0) : date());
        }
        if (random.nextInt(4) == 0) {
            members.addFirst(".." + day());
        }
        if (random.nextInt(4) == 0) {
            members.addLast(day() + "..");
        }
        return String.join(",", members);
    }

    /** Four digits, of which one in so many is unspecified; none if 0. */
    private String year(int unspecifiedOneIn) {
        String sign = random.nextInt(4) == 0 ? "-" : "";
        return sign + withX(Integer.toString(11_001 + random.nextInt(8999)), unspecifiedOneIn);
    }

    private String number(int least, int most, int unspecifiedOneIn) {
        return withX(Integer.toString(100 + random.nextInt(least, most + 1)), unspecifiedOneIn);
    }

    /** Without the first digit, which is only there to keep the zeros after it. */
    private String withX(String digits, int unspecifiedOneIn) {
        StringBuilder text = new StringBuilder(digits.substring(1));
        for (int at = 0; at < text.length(); at++) {
            if (unspecifiedOneIn > 0 && random.nextInt(unspecifiedOneIn) == 0) {
                text.setCharAt(at, 'X');
            }
        }
        return text.toString();
    }

    private String qualified(String part) {
        return after() + part + after();
    }

    private String after() {
        return random.nextInt(5) == 0 ? QUALIFIERS.get(random.nextInt(3)) : "";
    }
}
