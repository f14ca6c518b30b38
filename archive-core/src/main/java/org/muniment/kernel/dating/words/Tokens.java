package org.muniment.kernel.dating.words;

import java.util.List;
import java.util.Set;
import org.muniment.kernel.dating.words.Token.Gap;
import org.muniment.kernel.dating.words.Token.Kind;

/**
 * The tokens of a text, which may be asked for beyond either end: a mark without extent stands
 * there.
 */
record Tokens(String words, List<Token> list) {

    private static final Token NOTHING =
            new Token(Kind.MARK, 0, 0, "", Sense.NONE, 0, false, Gap.PARAGRAPH);

    int size() {
        return list.size();
    }

    Token at(int index) {
        return index >= 0 && index < list.size() ? list.get(index) : NOTHING;
    }

    boolean is(int index, String word) {
        return at(index).is(word);
    }

    boolean isOneOf(int index, Set<String> words) {
        return words.contains(at(index).word());
    }

    boolean has(int index, Sense sense) {
        return at(index).has(sense);
    }

    boolean isDash(int index) {
        return at(index).isDash();
    }

    /** Whether nothing stands between this token and the one before it. */
    boolean joins(int index) {
        return at(index).gap() == Gap.NONE;
    }

    /** Whether a new paragraph begins with this token. */
    boolean opensParagraph(int index) {
        return at(index).gap() == Gap.PARAGRAPH;
    }
}
