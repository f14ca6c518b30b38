package org.muniment.authority.mention;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads a text paragraph by paragraph and hands on what looks like a proper name. */
final class ProperNames {

    private static final int MOST_WORDS = 8;

    /** How much a clue weighs. */
    private static final int SURE = 5;

    private static final int STRONG = 3;
    private static final int SOME = 2;
    private static final int SLIGHT = 1;

    private static final int LONGEST_HAN_NAME = 3;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String words;
    private final Consumer<String> small;
    private final Consumer<ProperName> names;

    private Tokens tokens = new Tokens("");
    private int base;
    private int basePoints;

    ProperNames(String words, Consumer<String> small, Consumer<ProperName> names) {
        this.words = words;
        this.small = small;
        this.names = names;
    }

    void read() {
        int from = 0;
        while (from < words.length()) {
            int blank = words.indexOf("\n\n", from);
            int to = blank < 0 ? words.length() : blank + 2;
            String paragraph = words.substring(from, to);
            base = from;
            tokens = new Tokens(paragraph);
            tokens.read(Integer.MAX_VALUE);
            paragraph();
            basePoints += paragraph.codePointCount(0, paragraph.length());
            from = to;
        }
    }

    private void paragraph() {
        int at = 0;
        while (at < tokens.count()) {
            if (tokens.is(at, Tokens.IDEOGRAPH)) {
                at = han(at);
            } else if (tokens.is(at, Tokens.CAPITALISED)) {
                at = run(at);
            } else {
                if (!tokens.is(at, Tokens.SIGN)) {
                    small.accept(letters(at));
                }
                at++;
            }
        }
    }

    // --- English -----------------------------------------------------------------------------------

    private int run(int first) {
        int end = first + 1;
        while (end < tokens.count() && joins(end - 1)) {
            if (tokens.is(end, Tokens.CAPITALISED)) {
                end++;
            } else {
                int after = afterSmallWords(end);
                if (after == end) {
                    break;
                }
                end = after;
            }
        }
        if (end - first == 1 || !isShouted(first, end)) {
            offer(first, end);
        }
        return end;
    }

    /** Whether a name may go on after a word; a point ends it but for initials and titles. */
    private boolean joins(int before) {
        byte gap = tokens.gapAfter(before);
        if (gap == Tokens.NOTHING || gap == Tokens.BREAK) {
            return false;
        }
        String between =
                words.substring(base + tokens.to(before), base + tokens.from(before + 1));
        return between.indexOf('.') < 0 || length(before) <= 2 || isTitle(before);
    }

    /** Past "of the" to a capitalised word, past a possessive s, past the small half of Kai-shek. */
    private int afterSmallWords(int at) {
        if (tokens.gapAfter(at - 1) == Tokens.HYPHEN && !tokens.is(at, Tokens.SIGN)) {
            return isSyllable(at) ? at + 1 : at;
        }
        if (tokens.gapAfter(at - 1) == Tokens.APOSTROPHE) {
            boolean goesOn = at + 1 < tokens.count() && tokens.gapAfter(at) == Tokens.SPACE
                    && tokens.is(at + 1, Tokens.CAPITALISED)
                    && letters(at).equals("s")
                    && NameClues.POSSESSING.contains(letters(at - 1));
            return goesOn ? at + 2 : isApostrophedSyllable(at) ? at + 1 : at;
        }
        int next = at;
        while (next < tokens.count() && next < at + 2 && NameClues.WITHIN.contains(letters(next))
                && tokens.gapAfter(next) == Tokens.SPACE) {
            next++;
        }
        return next > at && next < tokens.count() && tokens.is(next, Tokens.CAPITALISED) ? next + 1 : at;
    }

    private boolean isSyllable(int at) {
        return NameClues.SYLLABLES.contains(letters(at)) || RomanizedName.isSyllable(letters(at));
    }

    private boolean isApostrophedSyllable(int at) {
        return length(at) > 1 && RomanizedName.isSyllable(letters(at - 1) + "'" + letters(at));
    }

    private void offer(int first, int end) {
        int from = afterTitles(first, end);
        String title = from > first ? title(first, from) : "";
        int to = end;
        for (int i = from + 1; i < to && !title.isEmpty(); i++) {
            if (NameClues.WITHIN.contains(letters(i)) && !PersonName.isParticle(letters(i))) {
                to = i;
            }
        }
        while (to > from && (isNoName(to - 1) || isTitle(to - 1) || PersonName.isSuffix(letters(to - 1)))) {
            to--;
        }
        if (from < to && to - from <= MOST_WORDS && mayBeName(from, to - 1)) {
            name(from, to - 1, title);
        }
    }

    /** Past all titles, and what they are of: U.S. Secretary of State. */
    private int afterTitles(int first, int end) {
        int from = first;
        for (int i = first; i < end; i++) {
            if (isTitle(i) || (i == from && isNoName(i))) {
                from = i + 1;
                while (isTitle(i)
                        && from < end
                        && (NameClues.WITHIN.contains(letters(from))
                                || NameClues.MINISTRIES.contains(letters(from)))) {
                    from++;
                }
            }
        }
        return from;
    }

    /** The last title before a name; none where it is of something: the President of Poland. */
    private String title(int first, int from) {
        String title = "";
        if (NameClues.WITHIN.contains(letters(from - 1))) {
            return title;
        }
        for (int i = first; i < from; i++) {
            title = isTitle(i) ? tokens.words(i, i) : title;
        }
        return title;
    }

    private boolean mayBeName(int from, int last) {
        String end = letters(last);
        return !isOnlySigns(from, last + 1)
                && !isShouted(from, last + 1)
                && !NameClues.NEITHER.contains(end)
                && !NameClues.NEITHER.contains(letters(from))
                && !NameClues.ADJECTIVES.contains(end)
                && (last > from || (length(from) > 1 && !NameClues.ORGANISATIONS.contains(end)));
    }

    private void name(int from, int last, String title) {
        Clue clue = clue(from, last, title);
        if (!clue.inside && from < last) {
            boolean states = isUnitedStates(from);
            if (states || NameClues.ADJECTIVES.contains(letters(from))) {
                // Chinese Wang Bingnan is Wang Bingnan.
                offer(states ? from + 2 : from + 1, last + 1);
                return;
            }
        }
        names.accept(
                new ProperName(
                        SPACES.matcher(tokens.words(from, last)).replaceAll(" "),
                        basePoints + tokens.start(from),
                        basePoints + tokens.end(last),
                        base + tokens.from(from),
                        base + tokens.to(last),
                        beginsSentence(from),
                        clue.inside,
                        clue.guess,
                        clue.weight,
                        clue.why));
    }

    private boolean isUnitedStates(int at) {
        return at + 1 < tokens.count()
                && letters(at).equals("u")
                && letters(at + 1).equals("s")
                && tokens.gapAfter(at) == Tokens.POINT;
    }

    /**
     * @param inside whether it is a word of the name itself
     */
    private record Clue(UnknownName.Guess guess, String why, int weight, boolean inside) {}

    private Clue clue(int from, int last, String title) {
        for (int i = last; i >= from; i--) {
            String word = letters(i);
            if (NameClues.ORGANISATIONS.contains(word)) {
                return inside(UnknownName.Guess.ORGANISATION, i);
            } else if (NameClues.PLACES.contains(word) && last > from) {
                return inside(UnknownName.Guess.PLACE, i);
            }
        }
        if (!title.isEmpty()) {
            return beside(UnknownName.Guess.PERSON, STRONG, "“%s” stands before it.".formatted(title));
        }
        if (isChineseName(from, last)) {
            return beside(UnknownName.Guess.PERSON, STRONG, "It is made of a Chinese surname and given name.");
        }
        if (last > from && length(from) == 1 && !isUnitedStates(from) && !tokens.is(last, Tokens.ALL_CAPITALS)) {
            return beside(UnknownName.Guess.PERSON, STRONG, "It begins with an initial.");
        }
        int next = last + 1;
        if (next < tokens.count() && tokens.gapAfter(last) == Tokens.SPACE
                && NameClues.DONE_BY_PEOPLE.contains(letters(next))) {
            return beside(
                    UnknownName.Guess.PERSON, SLIGHT, "“%s” follows it.".formatted(tokens.words(next, next)));
        }
        return byPlaceOrCapitals(from, last);
    }

    private Clue byPlaceOrCapitals(int from, int last) {
        if (from > 0 && NameClues.BEFORE_PLACES.contains(letters(from - 1))
                && !tokens.is(from, Tokens.ALL_CAPITALS)) {
            return beside(
                    UnknownName.Guess.PLACE,
                    SOME,
                    "“%s” stands before it.".formatted(tokens.words(from - 1, from - 1)));
        }
        if (last == from && tokens.is(from, Tokens.ALL_CAPITALS)) {
            return beside(UnknownName.Guess.ORGANISATION, SLIGHT, "It is written in capitals, as short names are.");
        }
        return beside(UnknownName.Guess.UNDECIDED, SLIGHT, "Nothing beside it tells what it is.");
    }

    private Clue inside(UnknownName.Guess guess, int at) {
        return new Clue(
                guess, "“%s” is a word of it.".formatted(tokens.words(at, at)), SURE, true);
    }

    private static Clue beside(UnknownName.Guess guess, int weight, String why) {
        return new Clue(guess, why, weight, false);
    }

    private boolean isChineseName(int from, int last) {
        if (last == from || last - from > 3 || !RomanizedName.isSurname(letters(from))) {
            return false;
        }
        String given = tokens.words(from + 1, last);
        return PersonName.isHyphened(given)
                || RomanizedName.of(tokens.words(from, from), given, Optional.empty()).isPresent();
    }

    private boolean isNoName(int at) {
        String word = letters(at);
        return Titles.NO_GIVEN_NAMES.contains(word) || NameClues.WITHIN.contains(word) || word.equals("s");
    }

    private boolean isTitle(int at) {
        String word = letters(at);
        return (Titles.isTitle(word) && !Titles.BEGINNINGS.contains(word))
                || (word.endsWith("s") && Titles.isTitle(word.substring(0, word.length() - 1)));
    }

    private boolean isOnlySigns(int from, int to) {
        for (int i = from; i < to; i++) {
            if (length(i) > 1 && !Character.isDigit(letters(i).charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** Several words in capitals are a heading. */
    private boolean isShouted(int from, int to) {
        if (to - from < 2) {
            return length(from) > MOST_WORDS && tokens.is(from, Tokens.ALL_CAPITALS);
        }
        for (int i = from; i < to; i++) {
            if (!tokens.is(i, Tokens.ALL_CAPITALS)) {
                return false;
            }
        }
        return true;
    }

    private boolean beginsSentence(int at) {
        return at == 0
                || tokens.gapAfter(at - 1) == Tokens.BREAK
                || (tokens.is(at - 1, Tokens.SIGN) && !letters(at - 1).equals(","));
    }

    // --- Chinese -----------------------------------------------------------------------------------

    /** A name before a title, or after it; where to look next. */
    private int han(int at) {
        int length = titleAt(at);
        if (length == 0) {
            return at + 1;
        }
        String title = tokens.words(at, at + length - 1);
        for (int many = LONGEST_HAN_NAME; many >= 2; many--) {
            if (isHanName(at - many, many)) {
                hanName(at - many, at - 1, "“%s” stands after it.".formatted(title));
                return at + length;
            }
        }
        int next = at + length;
        for (int many = LONGEST_HAN_NAME; many >= 2; many--) {
            if (length > 1 && isHanName(next, many)) {
                hanName(next, next + many - 1, "“%s” stands before it.".formatted(title));
                return next + many;
            }
        }
        return next;
    }

    private int titleAt(int at) {
        if (Titles.CHINESE_BEGINNINGS.indexOf(letters(at)) < 0) {
            return 0;
        }
        StringBuilder title = new StringBuilder();
        int longest = 0;
        for (int i = at; i < tokens.count() && i < at + 5 && tokens.is(i, Tokens.IDEOGRAPH); i++) {
            title.append(letters(i));
            if (title.length() > 1 && Titles.CHINESE.contains(title.toString())) {
                longest = title.length();
            }
        }
        return longest;
    }

    private boolean isHanName(int from, int many) {
        if (from < 0 || from + many > tokens.count()
                || NameClues.HAN_SURNAMES.indexOf(letters(from)) < 0) {
            return false;
        }
        for (int i = from; i < from + many; i++) {
            boolean given = i > from;
            if (!tokens.is(i, Tokens.IDEOGRAPH)
                    || (i < from + many - 1 && tokens.gapAfter(i) != Tokens.NOTHING)
                    || (given && NameClues.NO_GIVEN_NAME.indexOf(letters(i)) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private void hanName(int from, int last, String why) {
        names.accept(
                new ProperName(
                        tokens.words(from, last),
                        basePoints + tokens.start(from),
                        basePoints + tokens.end(last),
                        base + tokens.from(from),
                        base + tokens.to(last),
                        false,
                        false,
                        UnknownName.Guess.PERSON,
                        STRONG,
                        why));
    }

    private int length(int at) {
        return tokens.letterEnd(at) - tokens.letterStart(at);
    }

    private String letters(int at) {
        return new String(tokens.letters(), tokens.letterStart(at), length(at));
    }
}
