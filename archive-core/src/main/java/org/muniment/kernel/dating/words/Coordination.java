package org.muniment.kernel.dating.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Dates that stand side by side and share a year, which the last one says: "31 May-1 June 1916",
 * "from April 26 to July 21, 1954", "March, April and May 1940"; and which of them are a range.
 */
final class Coordination {

    private static final Set<String> JOINING =
            Set.of("to", "and", "or", "until", "till", "through");
    private static final Set<String> RANGING = Set.of("to", "until", "till", "through", "至", "到");

    private final Tokens tokens;
    private final List<Expression> expressions;
    private final int[] yearFrom;
    private final boolean[] ranges;

    private Coordination(Tokens tokens, List<Expression> expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
        yearFrom = new int[expressions.size()];
        ranges = new boolean[expressions.size()];
        for (int i = expressions.size() - 1; i >= 0; i--) {
            yearFrom[i] = i;
            if (i + 1 < expressions.size()) {
                join(i);
            }
        }
    }

    static Coordination of(Tokens tokens, List<Expression> expressions) {
        return new Coordination(tokens, expressions);
    }

    /** The expression that says the year of this one: itself, or one that follows. */
    int yearFrom(int index) {
        return yearFrom[index];
    }

    /** Whether this and the next are the ends of a range. */
    boolean isRange(int index) {
        return ranges[index];
    }

    private void join(int index) {
        Expression one = expressions.get(index);
        Expression other = expressions.get(index + 1);
        List<Token> between = between(one, other);
        if (between.isEmpty() || !isJoining(between)) {
            return;
        }
        ranges[index] = isRange(one, between);
        boolean listed = between.getFirst().is(",") && between.size() == 1;
        int giver = yearFrom[index + 1];
        boolean gives =
                expressions.get(giver).meaning() instanceof Meaning.Calendric calendric
                        && calendric.fields().hasYear()
                        && calendric.fields().firstMonth() > 0
                        && (!listed || giver != index + 1);
        boolean takes =
                one.meaning() instanceof Meaning.Calendric calendric
                        && calendric.fields().year() == null;
        if (gives && takes) {
            yearFrom[index] = giver;
        }
    }

    private List<Token> between(Expression one, Expression other) {
        int count = other.first() - one.next();
        if (count < 1 || count > 3) {
            return List.of();
        }
        List<Token> between = new ArrayList<>();
        for (int at = one.next(); at < other.first(); at++) {
            Token token = tokens.at(at);
            if (token.gap() == Token.Gap.PARAGRAPH) {
                return List.of();
            }
            if (!token.has(Sense.ARTICLE)) {
                between.add(token);
            }
        }
        return between;
    }

    private static boolean isJoining(List<Token> between) {
        if (between.size() == 1) {
            Token only = between.getFirst();
            return only.isDash()
                    || only.is(",")
                    || only.is("/")
                    || JOINING.contains(only.word())
                    || RANGING.contains(only.word());
        }
        if (between.size() == 3) {
            return between.get(1).is("/");
        }
        return between.size() == 2
                && between.getFirst().is(",")
                && JOINING.contains(between.get(1).word());
    }

    private boolean isRange(Expression one, List<Token> between) {
        Token joint = between.getLast();
        if (joint.isDash() || joint.is("/") || RANGING.contains(joint.word())) {
            return true;
        }
        Token before = tokens.at(one.first() - 1);
        return joint.is("and") && before.is("between");
    }
}
