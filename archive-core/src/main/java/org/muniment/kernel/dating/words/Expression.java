package org.muniment.kernel.dating.words;

/**
 * A stretch of words that expresses a date, and what it says.
 *
 * @param first its first token
 * @param next the token after its last
 * @param start in UTF-16 units
 * @param end exclusive
 * @param approximate whether it says "about"
 */
record Expression(int first, int next, int start, int end, Meaning meaning, boolean approximate) {

    static Expression of(Tokens tokens, int first, int next, Meaning meaning) {
        return new Expression(
                first, next, tokens.at(first).start(), tokens.at(next - 1).end(), meaning, false);
    }

    Expression with(Meaning newMeaning) {
        return new Expression(first, next, start, end, newMeaning, approximate);
    }

    Expression asApproximate() {
        return new Expression(first, next, start, end, meaning, true);
    }

    /** The same with words before it. */
    Expression from(Tokens tokens, int newFirst) {
        return new Expression(
                newFirst, next, tokens.at(newFirst).start(), end, meaning, approximate);
    }

    /** The same with words after it. */
    Expression to(Tokens tokens, int newNext) {
        return new Expression(
                first, newNext, start, tokens.at(newNext - 1).end(), meaning, approximate);
    }
}
