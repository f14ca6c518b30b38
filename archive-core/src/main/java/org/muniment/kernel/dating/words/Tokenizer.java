package org.muniment.kernel.dating.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.muniment.kernel.dating.words.Token.Gap;
import org.muniment.kernel.dating.words.Token.Kind;

/** Cuts words into tokens, each character looked at a bounded number of times. */
final class Tokenizer {

    private static final int MOST_DIGITS = 9;
    private static final int LONGEST_ENTRY = 20;
    private static final String CURRENCIES = "$£€¥";

    private final String words;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String words) {
        this.words = words;
    }

    static Tokens cut(String words) {
        Tokenizer tokenizer = new Tokenizer(words);
        tokenizer.run();
        return new Tokens(words, tokenizer.tokens);
    }

    private void run() {
        while (true) {
            Gap gap = skipSpace();
            if (at >= words.length()) {
                return;
            }
            char c = words.charAt(at);
            if (isDigit(c)) {
                number(gap);
            } else if (isHan(c)) {
                add(Kind.HAN, at + 1, gap, Character.toString(c), Lexicon.UNKNOWN);
            } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                word(gap);
            } else {
                add(Kind.MARK, at + 1, gap, Character.toString(c), Lexicon.UNKNOWN);
            }
        }
    }

    private Gap skipSpace() {
        int from = at;
        int lines = 0;
        while (at < words.length() && isSpace(words.charAt(at))) {
            if (words.charAt(at) == '\n') {
                lines++;
            }
            at++;
        }
        if (tokens.isEmpty() || lines > 1) {
            return Gap.PARAGRAPH;
        }
        return lines == 1 ? Gap.LINE : at > from ? Gap.SPACE : Gap.NONE;
    }

    private void word(Gap gap) {
        int end = at;
        while (end < words.length() && isLetter(words.charAt(end))) {
            end++;
        }
        if (end < words.length() && isDigit(words.charAt(end)) && end - at < 3) {
            end = wordWithDigits(end);
        }
        String word =
                end - at > LONGEST_ENTRY ? "…" : words.substring(at, end).toLowerCase(Locale.ROOT);
        add(Kind.WORD, end, gap, word, Lexicon.find(word));
    }

    /** {@code A4}, {@code M16A1}: a name that ends where letters and digits do. */
    private int wordWithDigits(int from) {
        int end = from;
        while (end < words.length()
                && (isLetter(words.charAt(end)) || isDigit(words.charAt(end)))) {
            end++;
        }
        return end;
    }

    private void number(Gap gap) {
        int end = digitsFrom(at);
        Kind kind = Kind.NUMBER;
        if (isGrouped(end) || isDecimal(end)) {
            kind = Kind.AMOUNT;
            end = amountFrom(end);
        } else if (isClock(end)) {
            kind = Kind.CLOCK;
            end = clockFrom(end);
        } else if (end < words.length() && isLetter(words.charAt(end))) {
            int letters = end;
            while (letters < words.length() && isLetter(words.charAt(letters))) {
                letters++;
            }
            kind = kindWithSuffix(words.substring(end, Math.min(letters, end + 3)), letters - end);
            suffixed(kind, end, letters, gap);
            return;
        } else if (end + 1 < words.length()
                && isApostrophe(words.charAt(end))
                && words.charAt(end + 1) == 's'
                && end - at == 4
                && words.charAt(end - 1) == '0') {
            suffixed(Kind.DECADE, end, end + 2, gap);
            return;
        }
        if (end < words.length() && words.charAt(end) == '%') {
            kind = Kind.AMOUNT;
        }
        if (!tokens.isEmpty() && gap == Gap.NONE && CURRENCIES.contains(tokens.getLast().word())) {
            kind = Kind.AMOUNT;
        }
        suffixed(end - at > MOST_DIGITS && kind == Kind.NUMBER ? Kind.AMOUNT : kind, end, end, gap);
    }

    /** Adds a token with the value of the digits up to one offset and the extent to another. */
    private void suffixed(Kind kind, int digitsEnd, int end, Gap gap) {
        int value = 0;
        for (int i = at; i < Math.min(digitsEnd, at + MOST_DIGITS); i++) {
            int digit = Character.digit(words.charAt(i), 10);
            if (digit < 0) {
                break;
            }
            value = value * 10 + digit;
        }
        String text = end - at > LONGEST_ENTRY ? "…" : words.substring(at, end);
        add(kind, end, gap, text, new Lexicon.Entry(Sense.NONE, value));
    }

    private static Kind kindWithSuffix(String suffix, int length) {
        return switch (length > 3 ? "" : suffix.toLowerCase(Locale.ROOT)) {
            case "st", "nd", "rd", "th", "d" -> Kind.ORDINAL;
            case "s" -> Kind.DECADE;
            default ->
                    length > 0 && Character.isUpperCase(suffix.charAt(0)) && length > 3
                            ? Kind.NUMBER
                            : Kind.AMOUNT;
        };
    }

    private boolean isGrouped(int end) {
        return end - at <= 3
                && end + 3 < words.length()
                && words.charAt(end) == ','
                && digitsFrom(end + 1) == end + 4;
    }

    private boolean isDecimal(int end) {
        if (end + 1 >= words.length()
                || words.charAt(end) != '.'
                || !isDigit(words.charAt(end + 1))) {
            return false;
        }
        int second = digitsFrom(end + 1);
        boolean threeParts =
                second + 1 < words.length()
                        && words.charAt(second) == '.'
                        && isDigit(words.charAt(second + 1));
        boolean afterPoint =
                !tokens.isEmpty() && tokens.getLast().is(".") && tokens.getLast().end() == at;
        return !threeParts && !afterPoint && end - at != 4;
    }

    private int amountFrom(int end) {
        int last = end;
        while (last + 1 < words.length()
                && (words.charAt(last) == ',' || words.charAt(last) == '.')
                && isDigit(words.charAt(last + 1))) {
            last = digitsFrom(last + 1);
        }
        return last;
    }

    private boolean isClock(int end) {
        return end - at <= 2
                && end + 2 < words.length()
                && words.charAt(end) == ':'
                && digitsFrom(end + 1) == end + 3;
    }

    private int clockFrom(int end) {
        int last = digitsFrom(end + 1);
        boolean seconds =
                last + 2 < words.length()
                        && words.charAt(last) == ':'
                        && digitsFrom(last + 1) == last + 3;
        return seconds ? last + 3 : last;
    }

    private int digitsFrom(int from) {
        int end = from;
        while (end < words.length() && isDigit(words.charAt(end))) {
            end++;
        }
        return end;
    }

    private void add(Kind kind, int end, Gap gap, String word, Lexicon.Entry entry) {
        boolean capital = kind == Kind.WORD && Character.isUpperCase(words.charAt(at));
        tokens.add(new Token(kind, at, end, word, entry.sense(), entry.value(), capital, gap));
        at = end;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\uFEFF';
    }

    /** ASCII digits and the wide ones that stand among Chinese characters. */
    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static boolean isLetter(char c) {
        return (Character.isLetter(c) || Character.isSurrogate(c) || isMarkOnLetter(c))
                && !isHan(c);
    }

    private static boolean isMarkOnLetter(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean isHan(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || c == '〇' || (c >= '\u3400' && c <= '\u4DBF');
    }
}
