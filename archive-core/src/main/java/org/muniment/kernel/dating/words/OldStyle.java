package org.muniment.kernel.dating.words;

/** Dates expressly in the Julian calendar: "25 October 1917 (O.S.)", "[O.S. 25 October] 1917". */
final class OldStyle {

    private static final int AHEAD = 5;

    private OldStyle() {}

    /** Whether the words about the expression say that it is Julian. */
    static boolean isJulian(Tokens tokens, Expression expression) {
        int before = expression.first();
        if (endsMark(tokens, before)) {
            return true;
        }
        return isMark(tokens, expression.next());
    }

    /** Whether that is said from the token on, perhaps in parentheses. */
    static boolean isMark(Tokens tokens, int from) {
        int at = from;
        int last = at + AHEAD;
        while (at < last && isOpening(tokens.at(at))) {
            at++;
        }
        if (tokens.is(at, "in") && tokens.is(at + 1, "the")) {
            at += 2;
        }
        return markLength(tokens, at) > 0;
    }

    private static boolean isOpening(Token token) {
        return token.is("(") || token.is("[") || token.is(",");
    }

    private static boolean endsMark(Tokens tokens, int end) {
        for (int length = 2; length <= 4; length++) {
            if (markLength(tokens, end - length) == length) {
                return true;
            }
        }
        return false;
    }

    /** How many tokens "O.S.", "OS", "Old Style", "Julian calendar" take there; 0 if none. */
    private static int markLength(Tokens tokens, int at) {
        if (tokens.is(at, "o") && tokens.is(at + 1, ".") && tokens.is(at + 2, "s")) {
            return tokens.is(at + 3, ".") ? 4 : 3;
        }
        if (tokens.is(at, "old") && tokens.is(at + 1, "style")) {
            return 2;
        }
        if (tokens.is(at, "os") && tokens.at(at).capital()) {
            return 1;
        }
        return tokens.is(at, "julian") && (tokens.is(at + 1, "calendar") || tokens.is(at + 1, ")"))
                ? 2
                : 0;
    }
}
