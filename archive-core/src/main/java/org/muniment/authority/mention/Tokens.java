package org.muniment.authority.mention;

import java.util.Arrays;

/**
 * The words of a text one after the other, folded, seen through a window that moves on. An
 * ideograph is a word by itself, and so is every sign but spaces, hyphens, apostrophes and points,
 * which lie between words.
 */
final class Tokens {

    /** What lies between a word and the next. */
    static final byte NOTHING = 0;

    static final byte HYPHEN = 1;
    static final byte APOSTROPHE = 2;
    static final byte POINT = 3;
    static final byte SPACE = 4;

    /** The end of a sentence, a line left empty, a dash. */
    static final byte BREAK = 5;

    static final byte CAPITALISED = 1;
    static final byte ALL_CAPITALS = 2;
    static final byte IDEOGRAPH = 4;
    static final byte SIGN = 8;

    /** A point after a longer word ends a sentence. */
    private static final int LONGEST_ABBREVIATION = 3;

    private static final int FIRST_SIZE = 16;

    private final Characters characters = Characters.ALL;
    private final String words;

    private int at;
    private int pairs;

    private int count;
    private int[] starts = new int[FIRST_SIZE];
    private int[] ends = new int[FIRST_SIZE];
    private int[] pairsBefore = new int[FIRST_SIZE];
    private byte[] pairsWithin = new byte[FIRST_SIZE];
    private byte[] shapes = new byte[FIRST_SIZE];
    private byte[] gaps = new byte[FIRST_SIZE];
    private int[] letterStarts = new int[FIRST_SIZE + 1];
    private char[] letters = new char[8 * FIRST_SIZE];
    private int letterCount;

    Tokens(String words) {
        this.words = words;
    }

    int count() {
        return count;
    }

    boolean atEnd() {
        return at >= words.length();
    }

    /** Reads on until there are so many words in the window, or the text ends. */
    void read(int upTo) {
        while (count < upTo && at < words.length()) {
            char c = words.charAt(at);
            byte sort = characters.sort(c);
            switch (sort) {
                case Characters.LETTER, Characters.LIGATURE -> word();
                case Characters.IDEOGRAPH -> single(characters.fold(c), IDEOGRAPH);
                case Characters.SIGN -> single(c, SIGN);
                case Characters.SURROGATE -> beyond();
                case Characters.NOTHING -> at++;
                default -> between();
            }
        }
    }

    /** Moves the window on by so many words. */
    void drop(int many) {
        int rest = count - many;
        int from = letterStarts[many];
        System.arraycopy(starts, many, starts, 0, rest);
        System.arraycopy(ends, many, ends, 0, rest);
        System.arraycopy(pairsBefore, many, pairsBefore, 0, rest);
        System.arraycopy(pairsWithin, many, pairsWithin, 0, rest);
        System.arraycopy(shapes, many, shapes, 0, rest);
        System.arraycopy(gaps, many, gaps, 0, rest);
        System.arraycopy(letters, from, letters, 0, letterCount - from);
        for (int i = 0; i <= rest; i++) {
            letterStarts[i] = letterStarts[many + i] - from;
        }
        count = rest;
        letterCount -= from;
    }

    /** The letters of the words from one to another, and nothing between them. */
    char[] letters() {
        return letters;
    }

    int letterStart(int token) {
        return letterStarts[token];
    }

    int letterEnd(int token) {
        return letterStarts[token + 1];
    }

    byte gapAfter(int token) {
        return gaps[token];
    }

    boolean is(int token, byte shape) {
        return (shapes[token] & shape) != 0;
    }

    /** In code points. */
    int start(int token) {
        return starts[token] - pairsBefore[token];
    }

    /** In code points, exclusive. */
    int end(int token) {
        return ends[token] - pairsBefore[token] - pairsWithin[token];
    }

    /** In UTF-16. */
    int from(int token) {
        return starts[token];
    }

    /** In UTF-16, exclusive. */
    int to(int token) {
        return ends[token];
    }

    String words(int from, int to) {
        return words.substring(starts[from], ends[to]);
    }

    private void word() {
        int start = at;
        int before = pairs;
        int capitals = 0;
        boolean first = characters.isCapital(words.charAt(at));
        begin();
        int i = at;
        for (; i < words.length(); i++) {
            char c = words.charAt(i);
            byte sort = characters.sort(c);
            if (sort == Characters.LETTER) {
                if (letterCount == letters.length) {
                    letters = Arrays.copyOf(letters, 2 * letters.length);
                }
                letters[letterCount++] = characters.fold(c);
            } else if (sort == Characters.LIGATURE) {
                put(characters.ligature(c));
            } else if (sort != Characters.NOTHING) {
                break;
            }
            if (capitals == i - start && characters.isCapital(c)) {
                capitals++;
            }
        }
        at = i;
        int shape = first ? CAPITALISED : 0;
        end(start, before, capitals == at - start ? shape | ALL_CAPITALS : shape);
    }

    private void single(char folded, byte shape) {
        begin();
        put(folded);
        at++;
        end(at - 1, pairs, shape);
    }

    private void beyond() {
        int codePoint = words.codePointAt(at);
        int start = at;
        int before = pairs;
        byte sort = Characters.sortBeyond(codePoint);
        begin();
        put(
                sort == Characters.LIGATURE
                        ? Characters.foldBeyond(codePoint)
                        : Character.toString(codePoint));
        at += Character.charCount(codePoint);
        pairs += Character.charCount(codePoint) - 1;
        end(start, before, sort == Characters.SIGN ? SIGN : IDEOGRAPH);
    }

    private void begin() {
        if (count == starts.length) {
            grow();
        }
    }

    private void end(int start, int before, int shape) {
        starts[count] = start;
        ends[count] = at;
        pairsBefore[count] = before;
        pairsWithin[count] = (byte) (pairs - before);
        shapes[count] = (byte) shape;
        gaps[count] = NOTHING;
        letterStarts[++count] = letterCount;
    }

    /** Looks at all that lies between two words at once. */
    private void between() {
        int lines = 0;
        byte gap = NOTHING;
        boolean spaced = false;
        while (at < words.length()) {
            byte sort = characters.sort(words.charAt(at));
            if (sort == Characters.SPACE || sort == Characters.LINE_END) {
                lines += sort == Characters.LINE_END ? 1 : 0;
                gap = afterSpace(gap, sort);
                spaced = true;
            } else if (sort == Characters.HYPHEN) {
                gap = spaced || gap != NOTHING ? BREAK : HYPHEN;
            } else if (sort == Characters.APOSTROPHE) {
                gap = gap == NOTHING ? APOSTROPHE : later(gap, SPACE);
            } else if (sort == Characters.POINT) {
                gap = gap == NOTHING && !spaced ? POINT : BREAK;
            } else if (sort != Characters.NOTHING) {
                break;
            }
            at++;
        }
        if (count > 0) {
            gaps[count - 1] = lines > 1 ? BREAK : gap;
        }
    }

    private byte afterSpace(byte gap, byte sort) {
        return switch (gap) {
            // A word parted at the end of a line.
            case HYPHEN -> sort == Characters.LINE_END ? HYPHEN : SPACE;
            case POINT -> isAbbreviation() ? SPACE : BREAK;
            default -> later(gap, SPACE);
        };
    }

    private boolean isAbbreviation() {
        return count > 0
                && letterStarts[count] - letterStarts[count - 1] <= LONGEST_ABBREVIATION
                && !is(count - 1, SIGN);
    }

    private static byte later(byte one, byte other) {
        return one > other ? one : other;
    }

    private void put(char letter) {
        if (letterCount == letters.length) {
            letters = Arrays.copyOf(letters, 2 * letters.length);
        }
        letters[letterCount++] = letter;
    }

    private void put(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            put(folded.charAt(i));
        }
    }

    private void grow() {
        int size = 2 * count;
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        pairsBefore = Arrays.copyOf(pairsBefore, size);
        pairsWithin = Arrays.copyOf(pairsWithin, size);
        shapes = Arrays.copyOf(shapes, size);
        gaps = Arrays.copyOf(gaps, size);
        letterStarts = Arrays.copyOf(letterStarts, size + 1);
    }
}
