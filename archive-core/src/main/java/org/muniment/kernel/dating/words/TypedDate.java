package org.muniment.kernel.dating.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.dating.words.Narrative.Told;
import org.muniment.kernel.dating.words.Numerals.Numeral;
import org.muniment.kernel.dating.words.TypedValue.Bound;
import org.muniment.kernel.dating.words.TypedValue.Join;
import org.muniment.kernel.edtf.Edtf;

/**
 * Reads a field for dates: the dates in it by the grammar of all texts, and the words about and
 * between them ("or", "between", "before", "?") for what they make of these.
 */
final class TypedDate {

    private static final int LONGEST = 1000;

    /** Words about a date that say what happened then, which is no part of the date. */
    private static final Set<String> HAPPENINGS =
            Set.of(
                    "published",
                    "printed",
                    "exhibited",
                    "engraved",
                    "cast",
                    "first",
                    "dated",
                    "written",
                    "made",
                    "painted",
                    "signed",
                    "sent",
                    "received",
                    "created",
                    "on",
                    "in",
                    "during",
                    "year",
                    "the",
                    "from",
                    "between",
                    ".",
                    "(",
                    "[",
                    "自",
                    "从",
                    "從",
                    "在",
                    "于",
                    "於",
                    "started",
                    "begun",
                    "completed");

    private static final Set<String> DOUBTS =
            Set.of("?", "？", "possibly", "perhaps", "probably", "presumably", "maybe", "uncertain");

    private static final Set<String> CLOSING = Set.of(".", ")", "]", "。");

    private static final Set<String> SETTING_OFF = Set.of(",", ";", "(", "[", "，", "；");

    private static final Set<String> ABOUT = Set.of("约", "約", "大约", "大約", "ci", "c", "ca");

    private final String text;
    private final Tokens tokens;
    private final List<Expression> expressions;
    private final List<@Nullable Told> told;
    private final Coordination coordination;
    private final TypedValue value = new TypedValue();
    private int at;
    private int next;

    TypedDate(String text) {
        this.text = text;
        tokens = Tokenizer.cut(text.length() > LONGEST ? "" : text);
        expressions = Grammar.readTyped(tokens);
        Region whole = new Region(Region.Kind.TEXT, 0, text.length());
        Layout layout = Layout.of(List.of(whole), new Offsets(text));
        Narrative narrative = new Narrative(tokens, expressions, layout, Optional.empty());
        told = narrative.tell();
        coordination = narrative.coordination();
    }

    TypedReading read() {
        if (expressions.isEmpty()) {
            return refused(
                    0,
                    "No date was found in these words. Write it as in 1 August 1955, c. 1955,"
                            + " 1955-57, 一九五五年八月, or in EDTF.");
        }
        before();
        while (next < expressions.size() && expressions.get(next).first() == at) {
            Told here = told.get(next);
            if (here == null || Unsaid.isYear(here.edtf())) {
                return unsaid(expressions.get(next));
            }
            value.add(here.edtf());
            at = expressions.get(next).next();
            boolean range = coordination.isRange(next);
            next++;
            if (!after(range)) {
                break;
            }
        }
        return value.isEmpty() || !isLeftOut() ? notUnderstood() : result();
    }

    /**
     * Whether the rest, if any, can be left out: it is set off, or says what happened then, and is
     * named in the explanation.
     */
    private boolean isLeftOut() {
        while (CLOSING.contains(tokens.at(at).word())) {
            at++;
        }
        Token rest = tokens.at(at);
        return at >= tokens.size()
                || OldStyle.isMark(tokens, at)
                || (rest.isDash() && !tokens.at(at + 1).isNumber())
                || SETTING_OFF.contains(rest.word())
                || HAPPENINGS.contains(rest.word());
    }

    private TypedReading result() {
        Edtf edtf = value.edtf();
        if (edtf == null) {
            return refused(
                    0, "These dates do not go together. Does the time end before it begins?");
        }
        boolean converted = expressions.stream().anyMatch(each -> OldStyle.isJulian(tokens, each));
        String rest = at < tokens.size() ? text.substring(tokens.at(at).start()) : "";
        String unread =
                OldStyle.isMark(tokens, at) ? "" : rest.replaceFirst("^[,;，；]\\s*", "").strip();
        return new TypedReading.Understood(
                text,
                edtf,
                Explanation.english(edtf, converted, unread),
                Explanation.chinese(edtf, converted, unread));
    }

    private TypedReading unsaid(Expression expression) {
        String words = text.substring(expression.start(), expression.end());
        boolean dated =
                expression.meaning() instanceof Meaning.Calendric calendric
                        && calendric.fields().hasYear();
        if (dated) {
            return refused(
                    expression.start(), "There is no such day in the calendar: " + words + ".");
        }
        return refused(
                expression.start(), "\"" + words + "\" does not say of which year. Add the year.");
    }

    private TypedReading notUnderstood() {
        Token token = tokens.at(at);
        return refused(
                token.start(),
                "\"%s\" is not understood here. Leave it out, or write the date in EDTF."
                        .formatted(text.substring(token.start(), token.end())));
    }

    /** The words before a date. */
    private void before() {
        while (at < tokens.size() && !isDate()) {
            Token token = tokens.at(at);
            if (DOUBTS.contains(token.word())) {
                value.doubt();
            } else if (ABOUT.contains(token.word())) {
                value.about();
            } else if (!isBound(token.word(), at) && !HAPPENINGS.contains(token.word())) {
                return;
            }
            at++;
        }
    }

    private boolean isBound(String word, int token) {
        Bound bound =
                switch (word) {
                    case "before" -> tokens.is(token - 1, "not") ? Bound.FROM : Bound.BEFORE;
                    case "after" -> tokens.is(token - 1, "not") ? Bound.UP_TO : Bound.AFTER;
                    case "by" -> Bound.UP_TO;
                    case "since" -> Bound.SINCE;
                    case "until", "till", "to" -> Bound.UNTIL;
                    default -> null;
                };
        if (bound != null) {
            value.bound(bound);
        }
        return bound != null || word.equals("not");
    }

    private boolean isDate() {
        return next < expressions.size() && expressions.get(next).first() == at;
    }

    /** The words after a date; whether another date belongs to it. */
    private boolean after(boolean range) {
        while (at < tokens.size()) {
            Token token = tokens.at(at);
            if (DOUBTS.contains(token.word())) {
                value.doubtLast();
            } else if (isLater()) {
                return false;
            } else if (range || token.isDash() || token.is("/")) {
                return joined(Join.RANGE) || elided(Join.RANGE);
            } else if (token.is("or") || token.is("或")) {
                return joined(Join.OR) || elided(Join.OR);
            } else if (token.is("and")
                    || token.is("&")
                    || token.is(",")
                    || token.is("、")
                    || token.is("和")) {
                boolean either = tokens.is(at + 1, "/") && tokens.is(at + 2, "or");
                return joined(either ? Join.OR : Join.AND);
            } else if (!(token.is("(") && tokens.is(at + 1, "or"))) {
                return false;
            }
            at++;
        }
        return false;
    }

    /** "or later", "or before", 以前, 以后: they bound the date before them. */
    private boolean isLater() {
        int word = tokens.is(at, ",") ? at + 1 : at;
        if (tokens.is(word, "or") || tokens.is(word, "and")) {
            Bound bound =
                    switch (tokens.at(word + 1).word()) {
                        case "later", "after" -> Bound.FROM;
                        case "earlier", "before" -> Bound.UP_TO;
                        default -> null;
                    };
            if (bound != null) {
                value.bound(bound);
                at = word + 2;
            }
            return bound != null;
        }
        int chinese = tokens.is(at, "以") || tokens.is(at, "之") ? at + 1 : at;
        Bound bound =
                switch (tokens.at(chinese).word()) {
                    case "前" -> Bound.BEFORE;
                    case "后", "後" -> Bound.AFTER;
                    default -> null;
                };
        if (bound != null) {
            value.bound(bound);
            at = chinese + 1;
        }
        return bound != null;
    }

    private boolean joined(Join join) {
        int from = at;
        at++;
        while (at < tokens.size() && !isDate() && isBetween(tokens.at(at))) {
            if (DOUBTS.contains(tokens.at(at).word())) {
                value.doubt();
            }
            at++;
        }
        if (isDate()) {
            value.join(join);
            return true;
        }
        at = from;
        return false;
    }

    private static boolean isBetween(Token token) {
        return DOUBTS.contains(token.word())
                || ABOUT.contains(token.word())
                || token.has(Sense.ARTICLE)
                || token.is("(")
                || token.is("/")
                || token.is("or");
    }

    /** "1764 or 66": the last digits of another year. */
    private boolean elided(Join join) {
        int digits = at + 1;
        while (isBetween(tokens.at(digits)) || tokens.is(digits, ".")) {
            digits++;
        }
        Integer year = value.lastYear();
        Numeral second = year == null ? null : Years.elided(tokens, digits, year);
        Edtf edtf = second == null ? null : Moment.read(Moment.fourDigits(second.value()));
        if (edtf != null) {
            value.join(join);
            value.add(edtf);
            at = digits + 1;
        }
        return false;
    }

    private TypedReading refused(int unit, String message) {
        return new TypedReading.Refused(text, text.codePointCount(0, unit), message);
    }
}
