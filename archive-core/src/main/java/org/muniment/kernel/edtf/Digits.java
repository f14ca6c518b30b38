package org.muniment.kernel.edtf;

import java.util.stream.IntStream;

/**
 * A number written with a fixed count of digits, any of which may be unspecified and then is {@code
 * X}: {@code 1985}, {@code -19XX}, {@code X2}. It stands for each number that fits.
 *
 * <p>There is no negative zero: {@code -000X} is one of -9 to -1, and {@code -0000} is refused.
 *
 * @param negative whether a minus sign stands before it
 * @param symbols from one to four of the digits 0 to 9 and {@code X}
 */
public record Digits(boolean negative, String symbols) {

    private static final char UNSPECIFIED = 'X';
    private static final int MOST = 4;

    public Digits {
        if (symbols.isEmpty() || symbols.length() > MOST || !areAllSymbols(symbols)) {
            throw new IllegalArgumentException(
                    "\"" + symbols + "\" is not one to four digits, each 0 to 9 or X.");
        }
        if (negative && areAll(symbols, '0')) {
            throw new IllegalArgumentException(
                    "There is no negative zero: leave out the minus sign.");
        }
    }

    private static boolean areAllSymbols(String symbols) {
        for (int at = 0; at < symbols.length(); at++) {
            if (!isSymbol(symbols.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areAll(String symbols, char symbol) {
        for (int at = 0; at < symbols.length(); at++) {
            if (symbols.charAt(at) != symbol) {
                return false;
            }
        }
        return true;
    }

    /** The number from 0 to 99, written with two digits. */
    static Digits two(int number) {
        return new Digits(false, ofTwo(number));
    }

    static String ofTwo(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** A year as EDTF writes it: four digits, or {@code Y} before more of them. */
    static String ofYear(long year) {
        long magnitude = Math.abs(year);
        if (magnitude > 9999) {
            return "Y" + year;
        }
        String fourDigits = Long.toString(10_000 + magnitude).substring(1);
        return year < 0 ? "-" + fourDigits : fourDigits;
    }

    static boolean isSymbol(int character) {
        return ('0' <= character && character <= '9') || character == UNSPECIFIED;
    }

    /** Whether no digit is unspecified. */
    public boolean isComplete() {
        return symbols.indexOf(UNSPECIFIED) < 0;
    }

    /** Whether every digit is unspecified. */
    boolean isBlank() {
        return areAll(symbols, UNSPECIFIED);
    }

    /** Whether the last digit, or the last two, are unspecified and no other. */
    boolean isOfDecadeOrCentury() {
        int first = symbols.indexOf(UNSPECIFIED);
        return first >= symbols.length() - 2 && areAll(symbols.substring(first), UNSPECIFIED);
    }

    /** Whether some number that fits is one of these. */
    boolean fitsBetween(int least, int most) {
        return isComplete()
                ? least <= smallest() && smallest() <= most
                : ascending().anyMatch(number -> least <= number && number <= most);
    }

    /** The numbers that fit, the smallest first. */
    public IntStream ascending() {
        return negative ? magnitudes(true).map(number -> -number) : magnitudes(false);
    }

    /** The numbers that fit, the greatest first. */
    public IntStream descending() {
        return negative ? magnitudes(false).map(number -> -number) : magnitudes(true);
    }

    public int smallest() {
        return negative ? -magnitude('9') : magnitude('0');
    }

    public int greatest() {
        return negative ? -Math.max(1, magnitude('0')) : magnitude('9');
    }

    private IntStream magnitudes(boolean greatestFirst) {
        if (isComplete()) {
            return IntStream.of(magnitude('0'));
        }
        int fillings = (int) symbols.chars().filter(symbol -> symbol == UNSPECIFIED).count();
        int count = (int) Math.pow(10, fillings);
        return IntStream.range(0, count)
                .map(turn -> filledWith(greatestFirst ? count - 1 - turn : turn))
                .filter(number -> !negative || number != 0);
    }

    /** The number with the digits of the filling in place of the unspecified ones, in order. */
    private int filledWith(int filling) {
        int number = 0;
        int rest = filling;
        int place = 1;
        for (int at = symbols.length() - 1; at >= 0; at--) {
            char symbol = symbols.charAt(at);
            number += place * (symbol == UNSPECIFIED ? rest % 10 : symbol - '0');
            rest = symbol == UNSPECIFIED ? rest / 10 : rest;
            place *= 10;
        }
        return number;
    }

    private int magnitude(char inPlaceOfX) {
        int number = 0;
        for (int at = 0; at < symbols.length(); at++) {
            char symbol = symbols.charAt(at);
            number = number * 10 + (symbol == UNSPECIFIED ? inPlaceOfX : symbol) - '0';
        }
        return number;
    }

    @Override
    public String toString() {
        return negative ? "-" + symbols : symbols;
    }
}
