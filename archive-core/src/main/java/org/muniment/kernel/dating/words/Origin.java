package org.muniment.kernel.dating.words;

/**
 * The words that say a part of a date.
 *
 * @param start in UTF-16 units; negative for the date of publication
 * @param end exclusive
 */
record Origin(int start, int end) {

    static final Origin PUBLICATION = new Origin(-1, -1);

    static Origin of(Expression expression) {
        return new Origin(expression.start(), expression.end());
    }
}
