package org.muniment.authority.mention;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some words of a text, and what stands beside them and speaks for or against a name. */
final class Surroundings {

    private static final int LONGEST_TITLE = 5;

    private final NameIndex index;
    private final Tokens tokens;
    private final int[] ids;
    private final int first;
    private final int last;

    private @Nullable String words;
    private @Nullable Boolean surname;
    private @Nullable Boolean titled;

    Surroundings(NameIndex index, Tokens tokens, int[] ids, int first, int last) {
        this.index = index;
        this.tokens = tokens;
        this.ids = ids;
        this.first = first;
        this.last = last;
    }

    String words() {
        if (words == null) {
            words = tokens.words(first, last);
        }
        return words;
    }

    boolean isCapitalised() {
        return tokens.is(first, Tokens.CAPITALISED);
    }

    private boolean hasCapital() {
        for (int i = first; i <= last; i++) {
            if (tokens.is(i, Tokens.CAPITALISED)) {
                return true;
            }
        }
        return false;
    }

    boolean isAllCapitals() {
        for (int i = first; i <= last; i++) {
            if (!tokens.is(i, Tokens.ALL_CAPITALS)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words can be a surname at all: a Chinese one needs a title. */
    boolean mayBeSurname() {
        if (surname == null) {
            surname = isHan() ? isTitled() : hasCapital() && !isHyphenedBefore();
        }
        return surname;
    }

    /**
     * What a surname is here; nothing when it is more likely part of another name, of someone with
     * other given names, or of something with a hyphen.
     */
    Optional<Variant> surname(boolean surnameFirst) {
        if (isTitled() && !isHyphenedAfter(surnameFirst)) {
            return Optional.of(isHan() || !couldGoOn() ? Variant.TITLED : Variant.SURNAME)
                    .filter(variant -> !surnameFirst || variant == Variant.TITLED);
        }
        return isOther(surnameFirst) ? Optional.empty() : Optional.of(Variant.SURNAME);
    }

    /** Whether an initial follows a name that was said without it. */
    boolean goesOn() {
        return last + 1 < tokens.count()
                && tokens.gapAfter(last) <= Tokens.SPACE
                && tokens.is(last + 1, Tokens.CAPITALISED)
                && length(last + 1) == 1;
    }

    private boolean isOther(boolean surnameFirst) {
        if (isHan() || isHyphenedBefore() || isHyphenedAfter(surnameFirst)) {
            return true;
        }
        if (surnameFirst) {
            return couldGoOn();
        }
        return isNext(first - 1) && couldBeGiven(first - 1) && !beginsSentence(first - 1);
    }

    private boolean isHan() {
        return tokens.is(first, Tokens.IDEOGRAPH);
    }

    /** Whether a title stands before the words, or, in Chinese, after them. */
    private boolean isTitled() {
        if (titled == null) {
            titled = isHan() ? isTitledInChinese() : isTitledInEnglish();
        }
        return titled;
    }

    private boolean isTitledInEnglish() {
        if (first == 0 || tokens.is(first - 1, Tokens.SIGN)) {
            return false;
        }
        if (index.isTitle(ids[first - 1])) {
            return true;
        }
        // Secretary of State Dulles.
        return first >= 3
                && isNext(first - 1)
                && tokens.is(first - 1, Tokens.CAPITALISED)
                && letters(first - 2).equals(Titles.OF)
                && index.isTitle(ids[first - 3]);
    }

    private boolean isTitledInChinese() {
        if (last + 1 >= tokens.count()
                || Titles.CHINESE_BEGINNINGS.indexOf(letter(last + 1)) < 0) {
            return false;
        }
        StringBuilder title = new StringBuilder();
        for (int i = last + 1; i < tokens.count() && i <= last + LONGEST_TITLE; i++) {
            if (!tokens.is(i, Tokens.IDEOGRAPH)) {
                return false;
            }
            title.append(letters(i));
            if (Titles.CHINESE.contains(title.toString())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word follows that could be the rest of a name. */
    private boolean couldGoOn() {
        return last + 1 < tokens.count()
                && tokens.gapAfter(last) == Tokens.SPACE
                && couldBeGiven(last + 1);
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

    private boolean isHyphenedBefore() {
        return first > 0
                && (tokens.gapAfter(first - 1) == Tokens.HYPHEN
                        || tokens.gapAfter(first - 1) == Tokens.APOSTROPHE);
    }

    /** Kennedy-led is Kennedy, Kennedy-Smith is not; and Chang-huan is not Chang. */
    private boolean isHyphenedAfter(boolean surnameFirst) {
        return last + 1 < tokens.count()
                && tokens.gapAfter(last) == Tokens.HYPHEN
                && (surnameFirst || tokens.is(last + 1, Tokens.CAPITALISED));
    }

    /** Whether the word at a place stands right before the name, in the same sentence. */
    private boolean isNext(int at) {
        return at >= 0 && tokens.gapAfter(at) == Tokens.SPACE && !tokens.is(at, Tokens.SIGN);
    }

    private int length(int at) {
        return tokens.letterEnd(at) - tokens.letterStart(at);
    }

    private char letter(int at) {
        return tokens.letters()[tokens.letterStart(at)];
    }

    private String letters(int at) {
        return new String(tokens.letters(), tokens.letterStart(at), length(at));
    }
}
