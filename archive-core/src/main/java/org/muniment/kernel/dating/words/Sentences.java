package org.muniment.kernel.dating.words;

import java.util.Set;
import org.muniment.kernel.dating.words.Token.Gap;
import org.muniment.kernel.dating.words.Token.Kind;

/** Which sentence and which paragraph each token belongs to, and how deep in parentheses. */
final class Sentences {

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "gen", "col", "lt", "maj", "capt", "sgt", "st", "no",
                    "vol", "sen", "rep", "gov", "prof", "ca", "cf", "vs", "jan", "feb", "mar",
                    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "adm", "brig");

    private final int[] sentence;
    private final int[] paragraph;
    private final boolean[] enclosed;

    Sentences(Tokens tokens) {
        int size = tokens.size();
        sentence = new int[size];
        paragraph = new int[size];
        enclosed = new boolean[size];
        int sentences = 0;
        int paragraphs = 0;
        int depth = 0;
        for (int at = 0; at < size; at++) {
            Token token = tokens.at(at);
            if (token.gap() == Gap.PARAGRAPH
                    || (token.gap() == Gap.LINE && opensLine(tokens, at))) {
                paragraphs++;
                sentences++;
                depth = 0;
            } else if (opens(tokens, at)) {
                sentences++;
                depth = 0;
            }
            if (token.is("(") || token.is("（") || token.is("[")) {
                depth++;
            }
            sentence[at] = sentences;
            paragraph[at] = paragraphs;
            enclosed[at] = depth > 0;
            if ((token.is(")") || token.is("）") || token.is("]")) && depth > 0) {
                depth--;
            }
        }
    }

    int sentence(int token) {
        return sentence[token];
    }

    int paragraph(int token) {
        return paragraph[token];
    }

    boolean isEnclosed(int token) {
        return enclosed[token];
    }

    /** A line that ends like a sentence, or a new one that begins like one, is a paragraph. */
    private static boolean opensLine(Tokens tokens, int at) {
        Token before = tokens.at(at - 1);
        return before.is(".") || before.is("。") || before.is(":") || before.is("\"");
    }

    private static boolean opens(Tokens tokens, int at) {
        Token token = tokens.at(at);
        Token before = tokens.at(at - 1);
        if (before.is("。") || before.is("！") || before.is("？")) {
            return true;
        }
        if (token.gap() == Gap.NONE) {
            return false;
        }
        boolean quoted = before.is("\"") || before.is("”") || before.is(")");
        Token stop = quoted ? tokens.at(at - 2) : before;
        if (stop.is("!") || stop.is("?")) {
            return true;
        }
        if (!stop.is(".") || (token.isWord() && !token.capital())) {
            return false;
        }
        Token word = quoted ? tokens.at(at - 3) : tokens.at(at - 2);
        boolean initial = word.kind() == Kind.WORD && word.length() == 1;
        return !initial && !ABBREVIATIONS.contains(word.word());
    }
}
