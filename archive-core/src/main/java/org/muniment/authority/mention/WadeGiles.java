package org.muniment.authority.mention;

import java.util.Map;
import java.util.Set;

/**
 * Writes a syllable of pinyin in the system of Wade and Giles, without tones: {@code zhou} is
 * {@code chou}, {@code chang} is {@code ch'ang}.
 */
final class WadeGiles {

    private static final Map<String, String> INITIALS =
            Map.ofEntries(
                    Map.entry("b", "p"), Map.entry("p", "p'"), Map.entry("d", "t"),
                    Map.entry("t", "t'"), Map.entry("g", "k"), Map.entry("k", "k'"),
                    Map.entry("j", "ch"), Map.entry("q", "ch'"), Map.entry("x", "hs"),
                    Map.entry("zh", "ch"), Map.entry("ch", "ch'"), Map.entry("sh", "sh"),
                    Map.entry("r", "j"), Map.entry("z", "ts"), Map.entry("c", "ts'"),
                    Map.entry("s", "s"), Map.entry("y", "y"), Map.entry("w", "w"));

    /** Syllables that no rule gives. */
    private static final Map<String, String> WHOLE =
            Map.ofEntries(
                    Map.entry("zi", "tzu"), Map.entry("ci", "tz'u"), Map.entry("si", "ssu"),
                    Map.entry("zhi", "chih"), Map.entry("chi", "ch'ih"), Map.entry("shi", "shih"),
                    Map.entry("ri", "jih"), Map.entry("yi", "i"), Map.entry("you", "yu"),
                    Map.entry("yu", "yü"), Map.entry("yue", "yüeh"), Map.entry("yuan", "yüan"),
                    Map.entry("yun", "yün"), Map.entry("ye", "yeh"), Map.entry("yan", "yen"),
                    Map.entry("yong", "yung"), Map.entry("er", "erh"), Map.entry("e", "o"),
                    Map.entry("en", "en"), Map.entry("ge", "ko"), Map.entry("ke", "k'o"),
                    Map.entry("he", "ho"), Map.entry("gui", "kuei"), Map.entry("kui", "k'uei"),
                    Map.entry("me", "me"));

    private static final Set<String> KEEPING_U = Set.of("g", "k", "h", "sh");

    private WadeGiles() {}

    static String of(String pinyin) {
        String whole = WHOLE.get(pinyin);
        if (whole != null) {
            return whole;
        }
        int length = initial(pinyin);
        String initial = pinyin.substring(0, length);
        return INITIALS.getOrDefault(initial, initial) + last(initial, pinyin.substring(length));
    }

    private static int initial(String pinyin) {
        if (pinyin.startsWith("zh") || pinyin.startsWith("ch") || pinyin.startsWith("sh")) {
            return 2;
        }
        return !pinyin.isEmpty() && "bpmfdtnlgkhjqxrzcsyw".indexOf(pinyin.charAt(0)) >= 0 ? 1 : 0;
    }

    private static String last(String initial, String rest) {
        // After j, q and x, u is ü.
        boolean front = initial.length() == 1 && "jqx".contains(initial) && rest.startsWith("u");
        String sound = front ? "ü" + rest.substring(1) : rest;
        return switch (sound) {
            case "ie" -> "ieh";
            case "üe" -> "üeh";
            case "ian" -> "ien";
            case "iong" -> "iung";
            case "ong" -> "ung";
            case "e" -> "ê";
            case "en" -> "ên";
            case "eng" -> "êng";
            case "uo" -> KEEPING_U.contains(initial) ? "uo" : "o";
            default -> sound;
        };
    }
}
