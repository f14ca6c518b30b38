package org.muniment.authority.mention;

/** What stands beside some words that may be a surname, and speaks for or against it. */
final class Surroundings {

    private static final int LONGEST_TITLE = 5;

    private final NameIndex index;
    private final Tokens tokens;
    private final int[] ids;
    private final int first;
    private final int last;

    Surroundings(NameIndex index, Tokens tokens, int[] ids, int first, int last) {
        this.index = index;
        this.tokens = tokens;
        this.ids = ids;
        this.first = first;
        this.last = last;
    }

    boolean isCapitalised() {
        return tokens.is(first, Tokens.CAPITALISED);
    }

    boolean isAllCapitals() {
        for (int i = first; i <= last; i++) {
            if (!tokens.is(i, Tokens.ALL_CAPITALS)) {
                return false;
            }
        }
        return true;
    }

    boolean isHan() {
        return tokens.is(first, Tokens.IDEOGRAPH);
    }

    /** Whether a title stands before it, or, in Chinese, after it. */
    boolean isTitled() {
        if (isHan()) {
            return isTitledInChinese();
        }
        if (first > 0 && index.isTitle(ids[first - 1])) {
            return !isHyphened();
        }
        // Secretary of State Dulles.
        return first >= 3
                && isNext(first - 1)
                && tokens.is(first - 1, Tokens.CAPITALISED)
                && letters(first - 2, first - 2).equals(Titles.OF)
                && index.isTitle(ids[first - 3]);
    }

    private boolean isTitledInChinese() {
        StringBuilder title = new StringBuilder();
        for (int i = last + 1; i < tokens.count() && i <= last + LONGEST_TITLE; i++) {
            if (!tokens.is(i, Tokens.IDEOGRAPH)) {
                return false;
            }
            title.append(letters(i, i));
            if (Titles.CHINESE.contains(title.toString())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a surname alone is more likely part of another name: of someone with other given
     * names, or of something with a hyphen.
     */
    boolean isOther(boolean surnameFirst) {
        if (isHan() || isHyphened()) {
            return true;
        }
        if (surnameFirst) {
            return last + 1 < tokens.count()
                    && tokens.gapAfter(last) == Tokens.SPACE
                    && couldBeGiven(last + 1);
        }
        return isNext(first - 1) && couldBeGiven(first - 1) && !beginsSentence(first - 1);
    }

    /** Whether an initial follows a name that was said without it. */
    boolean goesOn() {
        return last + 1 < tokens.count()
                && tokens.gapAfter(last) <= Tokens.SPACE
                && tokens.is(last + 1, Tokens.CAPITALISED)
                && tokens.letterEnd(last + 1) - tokens.letterStart(last + 1) == 1;
    }

    private boolean couldBeGiven(int at) {
        return tokens.is(at, Tokens.CAPITALISED)
                && !index.isTitle(ids[at])
                && !index.isNoGivenName(ids[at]);
    }

    private boolean beginsSentence(int at) {
        return at == 0
                ? tokens.start(at) == 0
                : tokens.gapAfter(at - 1) == Tokens.BREAK
                        || (tokens.is(at - 1, Tokens.SIGN) && !index.isComma(ids[at - 1]));
    }

    private boolean isHyphened() {
        return (first > 0 && isPart(tokens.gapAfter(first - 1)))
                || (last + 1 < tokens.count()
                        && tokens.gapAfter(last) == Tokens.HYPHEN
                        && tokens.is(last + 1, Tokens.CAPITALISED));
    }

    private static boolean isPart(byte gap) {
        return gap == Tokens.HYPHEN || gap == Tokens.APOSTROPHE;
    }

    /** Whether the word at a place stands right before the name, in the same sentence. */
    private boolean isNext(int at) {
        return at >= 0 && tokens.gapAfter(at) == Tokens.SPACE && !tokens.is(at, Tokens.SIGN);
    }

    private String letters(int from, int to) {
        int start = tokens.letterStart(from);
        return new String(tokens.letters(), start, tokens.letterEnd(to) - start);
    }
}
