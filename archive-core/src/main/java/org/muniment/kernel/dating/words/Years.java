package org.muniment.kernel.dating.words;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.dating.words.Numerals.Numeral;

/** Years in figures, with or without an era, and whether a bare number is one. */
final class Years {

    private static final int FIRST_BARE = 1000;
    private static final int FIRST_LIKELY = 1500;
    private static final int LAST = 2100;

    private static final Set<String> LEADING =
            Set.of(
                    "in",
                    "since",
                    "until",
                    "till",
                    "by",
                    "from",
                    "during",
                    "before",
                    "after",
                    "of",
                    "between",
                    "and",
                    "to",
                    "through",
                    "throughout",
                    "or",
                    "early",
                    "late",
                    "mid",
                    "circa",
                    "year",
                    "years",
                    "around",
                    "about",
                    "c",
                    "ca",
                    "summer",
                    "winter",
                    "spring",
                    "autumn",
                    "fall",
                    "than",
                    "on",
                    "into",
                    "towards",
                    "toward",
                    "for",
                    "that",
                    "both",
                    "when",
                    "again",
                    "published",
                    "printed",
                    "exhibited",
                    "dated",
                    "but",
                    "only",
                    "its",
                    "their",
                    "his",
                    "her",
                    "this",
                    "at",
                    "ad",
                    "anno",
                    "middle",
                    "beginning",
                    "end",
                    "start",
                    "as");

    private static final Set<String> QUANTITIES =
            Set.of(
                    "men",
                    "troops",
                    "people",
                    "soldiers",
                    "civilians",
                    "tons",
                    "tonnes",
                    "aircraft",
                    "guns",
                    "tanks",
                    "ships",
                    "km",
                    "miles",
                    "kilometers",
                    "kilometres",
                    "m",
                    "feet",
                    "meters",
                    "metres",
                    "prisoners",
                    "dead",
                    "wounded",
                    "killed",
                    "casualties",
                    "officers",
                    "fighters",
                    "planes",
                    "vehicles",
                    "francs",
                    "dollars",
                    "pounds",
                    "families",
                    "villages",
                    "houses",
                    "horses",
                    "cavalry",
                    "infantry",
                    "infantrymen",
                    "percent",
                    "per",
                    "hours",
                    "years",
                    "days",
                    "members",
                    "others",
                    "workers",
                    "persons",
                    "deaths",
                    "women",
                    "children",
                    "rounds",
                    "pieces",
                    "square",
                    "yards",
                    "acres",
                    "armed",
                    "regulars",
                    "militia",
                    "sailors",
                    "marines",
                    "more",
                    "or",
                    "students",
                    "delegates",
                    "deputies",
                    "votes",
                    "copies",
                    "pages",
                    "volunteers");

    private Years() {}

    /** A year of four digits, or of fewer with an era. */
    static @Nullable Numeral read(Tokens tokens, int at) {
        Token token = tokens.at(at);
        if (isEraBefore(tokens, at)) {
            int after = afterEra(tokens, at);
            Token year = tokens.at(after);
            return year.isNumber() && year.value() > 0 && year.length() <= 4
                    ? new Numeral(year.value(), after + 1)
                    : null;
        }
        if (!token.isNumber() || token.length() > 4 || token.value() == 0) {
            return null;
        }
        int after = afterEra(tokens, at + 1);
        if (after > at + 1) {
            boolean beforeChrist = tokens.at(at + 1).word().startsWith("b");
            return new Numeral(beforeChrist ? 1 - token.value() : token.value(), after);
        }
        return isPlain(token) ? new Numeral(token.value(), at + 1) : null;
    }

    /** Four digits that can be a year without more being said. */
    static boolean isPlain(Token token) {
        return token.isNumber()
                && token.length() == 4
                && token.value() >= FIRST_BARE
                && token.value() <= LAST;
    }

    private static boolean isEraBefore(Tokens tokens, int at) {
        return tokens.at(at).capital()
                && (tokens.is(at, "ad")
                        || (tokens.is(at, "a") && tokens.is(at + 1, ".") && tokens.is(at + 2, "d")))
                && afterEra(tokens, at) > at;
    }

    /** The token after "BC", "B.C.E.", "AD" and the like; the same token if there is none. */
    static int afterEra(Tokens tokens, int at) {
        if (!tokens.at(at).capital()) {
            return at;
        }
        String word = tokens.at(at).word();
        if (word.equals("bc") || word.equals("bce") || word.equals("ad") || word.equals("ce")) {
            return at + 1;
        }
        if (!(word.equals("b") || word.equals("a") || word.equals("c"))
                || !tokens.is(at + 1, ".")) {
            return at;
        }
        String second = tokens.at(at + 2).word();
        boolean era =
                (word.equals("b") && second.equals("c"))
                        || (word.equals("a") && second.equals("d"))
                        || (word.equals("c") && second.equals("e"));
        if (!era || !tokens.joins(at + 2)) {
            return at;
        }
        int after = tokens.is(at + 3, ".") ? at + 4 : at + 3;
        boolean common = word.equals("b") && tokens.is(after, "e") && tokens.joins(after);
        return common ? tokens.is(after + 1, ".") ? after + 2 : after + 1 : after;
    }

    /** The second year of "1914-18" and "1914-1918", or null. */
    static @Nullable Numeral second(Tokens tokens, int at, int first) {
        Token token = tokens.at(at);
        if (!token.isNumber()) {
            return null;
        }
        if (isPlain(token)) {
            return token.value() > first ? new Numeral(token.value(), at + 1) : null;
        }
        return tokens.joins(at) ? elided(tokens, at, first) : null;
    }

    /** The year after another of which only the last digits stand there, or null. */
    static @Nullable Numeral elided(Tokens tokens, int at, int first) {
        Token token = tokens.at(at);
        int size = token.length() == 2 ? 100 : 10;
        boolean elided =
                token.isNumber()
                        && token.length() <= 2
                        && token.value() > Math.floorMod(first, size)
                        && first > 0;
        return elided ? new Numeral(first - first % size + token.value(), at + 1) : null;
    }

    /** Whether a number of four digits is a year and not a quantity, judged by its neighbours. */
    static boolean isLikely(Tokens tokens, int at) {
        Token year = tokens.at(at);
        Token before = tokens.at(at - 1);
        Token after = tokens.at(at + 1);
        boolean sameLine = after.gap() != Token.Gap.PARAGRAPH;
        if (sameLine && after.isWord() && QUANTITIES.contains(after.word())) {
            return after.is("or") && LEADING.contains(before.word());
        }
        if (before.is("/") || before.is("#") || before.is("no") || before.is("№")) {
            return false;
        }
        if (LEADING.contains(before.word()) || before.is("the") || before.is("s")) {
            boolean counted =
                    year.value() < FIRST_LIKELY
                            && after.isWord()
                            && !after.capital()
                            && sameLine
                            && after.word().endsWith("s");
            return !counted;
        }
        if (before.is("a") || before.is("an")) {
            return year.value() >= FIRST_LIKELY && !after.isDash();
        }
        if (!before.isWord() || year.gap() == Token.Gap.PARAGRAPH) {
            return year.value() >= FIRST_LIKELY || before.is("(");
        }
        boolean closed = !after.isWord() || !sameLine || after.length() <= 4;
        return year.value() >= FIRST_LIKELY && (closed || before.capital());
    }
}
