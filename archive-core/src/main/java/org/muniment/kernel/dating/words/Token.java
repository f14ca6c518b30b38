package org.muniment.kernel.dating.words;

/**
 * A word, a number or a mark.
 *
 * @param start in UTF-16 units, as all offsets inside the engine
 * @param end exclusive
 * @param word in lower case; a mark is itself
 * @param value of a number, or of the sense
 * @param capital whether a word begins with a capital letter
 * @param gap what stands before it
 */
record Token(
        Kind kind,
        int start,
        int end,
        String word,
        Sense sense,
        int value,
        boolean capital,
        Gap gap) {

    /** What it looks like. */
    enum Kind {
        WORD,
        /** Digits alone, at most nine. */
        NUMBER,
        /** {@code 11th}. */
        ORDINAL,
        /** {@code 1950s}. */
        DECADE,
        /** {@code 10:57}. */
        CLOCK,
        /** A number that is a quantity: {@code 1,500}, {@code 3.5}, {@code 1940%}. */
        AMOUNT,
        /** One Chinese character. */
        HAN,
        MARK
    }

    /** What stands between a token and the one before it. */
    enum Gap {
        NONE,
        SPACE,
        LINE,
        PARAGRAPH
    }

    boolean is(String text) {
        return word.equals(text);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean has(Sense wanted) {
        return sense == wanted;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    int length() {
        return end - start;
    }

    /** A hyphen or dash of any length. */
    boolean isDash() {
        return kind == Kind.MARK && !word.isEmpty() && "-–—‒−‐‑~～〜".contains(word);
    }
}
