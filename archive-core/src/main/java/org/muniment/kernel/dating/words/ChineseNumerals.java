package org.muniment.kernel.dating.words;

import org.jspecify.annotations.Nullable;
import org.muniment.kernel.dating.words.Numerals.Numeral;
import org.muniment.kernel.dating.words.Token.Kind;

/** Numbers in Chinese: 一九五五 digit by digit, 二十六 by tens, 廿三, 元 for the first, or figures. */
final class ChineseNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int MOST_TOKENS = 6;

    private ChineseNumerals() {}

    /** The number that begins there; in figures only when it stands before a Chinese character. */
    static @Nullable Numeral read(Tokens tokens, int at) {
        Token first = tokens.at(at);
        if (first.isNumber()) {
            return tokens.at(at + 1).kind() == Kind.HAN ? new Numeral(first.value(), at + 1) : null;
        }
        if (first.kind() != Kind.HAN) {
            return null;
        }
        if (first.is("元")) {
            return new Numeral(1, at + 1);
        }
        return spelt(tokens, at);
    }

    private static @Nullable Numeral spelt(Tokens tokens, int at) {
        int value = 0;
        int unit = -1;
        int next = at;
        boolean tens = false;
        while (next < at + MOST_TOKENS && tokens.at(next).kind() == Kind.HAN) {
            String character = tokens.at(next).word();
            int digit = digit(character);
            if (digit >= 0) {
                if (tens) {
                    value += digit;
                    return unit >= 0 ? new Numeral(value, next + 1) : null;
                }
                value = value * 10 + digit;
                unit = digit;
            } else if (character.equals("百") && !tens) {
                value = value * 100;
                int rest = restOfHundred(tokens, next + 1);
                return new Numeral(
                        value + rest, next + 1 + (rest == 0 ? 0 : restLength(tokens, next + 1)));
            } else if (isTen(character) && !tens) {
                value = ten(character, unit < 0 ? 1 : value);
                tens = true;
                unit = 0;
            } else {
                break;
            }
            next++;
        }
        return next == at ? null : new Numeral(value, next);
    }

    private static int restOfHundred(Tokens tokens, int at) {
        Numeral rest = tokens.is(at, "百") ? null : spelt(tokens, at);
        return rest == null || rest.value() > 99 ? 0 : rest.value();
    }

    private static int restLength(Tokens tokens, int at) {
        Numeral rest = spelt(tokens, at);
        return rest == null ? 0 : rest.next() - at;
    }

    private static boolean isTen(String character) {
        return character.equals("十") || character.equals("廿") || character.equals("卅");
    }

    private static int ten(String character, int times) {
        return switch (character) {
            case "廿" -> 20;
            case "卅" -> 30;
            default -> times * 10;
        };
    }

    private static int digit(String character) {
        return character.equals("零") || character.equals("○") ? 0 : DIGITS.indexOf(character);
    }
}
