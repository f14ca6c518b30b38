package org.muniment.suggestion.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.vocabulary.TermCode;

/** Finds the verbs of happening in an English sentence. */
final class EnglishVerbs {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+){0,5}");

    private static final Set<String> DENYING =
            Set.of(
                    "not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "without",
                    "hardly", "cannot");
    private static final Set<String> IMAGINING =
            Set.of(
                    "will", "would", "may", "might", "could", "should", "shall", "must", "can",
                    "if", "unless", "whether", "until", "before");
    private static final Set<String> DESCRIBING =
            Set.of("a", "an", "the", "its", "his", "her", "their", "so-called", "newly");

    private static final int LOOKS_BACK = 5;
    private static final int NOUN_AFTER = 9;
    private static final int NOUN_BEFORE = 7;

    private record Token(int start, int end, String word) {}

    private final String words;
    private final List<Token> tokens = new ArrayList<>();

    private EnglishVerbs(String words, Sentence sentence) {
        this.words = words;
        Matcher matcher = WORD.matcher(words).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            tokens.add(
                    new Token(
                            matcher.start(),
                            matcher.end(),
                            matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'')));
        }
    }

    static List<Verb> in(String words, Sentence sentence) {
        return new EnglishVerbs(words, sentence).all();
    }

    private List<Verb> all() {
        List<Verb> verbs = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Lexicon.Form> form = formAt(i);
            if (form.isPresent()) {
                int last = i + form.get().words().size() - 1;
                verb(i, last, form.get()).ifPresent(verbs::add);
                i = last;
            }
        }
        return verbs;
    }

    private Optional<Lexicon.Form> formAt(int first) {
        return Lexicon.ENGLISH.beginningWith(tokens.get(first).word()).stream()
                .filter(form -> stands(form.words(), first))
                .findFirst();
    }

    private boolean stands(List<String> form, int first) {
        if (first + form.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < form.size(); i++) {
            if (!tokens.get(first + i).word().equals(form.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Verb> verb(int first, int last, Lexicon.Form form) {
        if (isDescription(first, last) || !isSaidToHaveHappened(first)) {
            return Optional.empty();
        }
        Optional<TermCode> type =
                form.noun() == Lexicon.Noun.NOT_ASKED ? form.type() : nounBeside(first, last);
        if (form.noun() == Lexicon.Noun.NEEDED && type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Verb(tokens.get(first).start(), tokens.get(last).end(), type, form.strong()));
    }

    /** “The signed agreement”: what is described so did not happen there. */
    private boolean isDescription(int first, int last) {
        return first == last
                && first > 0
                && DESCRIBING.contains(tokens.get(first - 1).word())
                && !isPartedFrom(first - 1);
    }

    private boolean isSaidToHaveHappened(int first) {
        for (int i = first - 1; i >= Math.max(0, first - LOOKS_BACK) && !isPartedFrom(i); i--) {
            String word = tokens.get(i).word();
            boolean infinitive = word.equals("to") && tokens.get(i + 1).word().equals("be");
            if (DENYING.contains(word)
                    || word.endsWith("n't")
                    || infinitive
                    || (IMAGINING.contains(word) && !isCapital(tokens.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** “May” is a month far more often where it is written so. */
    private boolean isCapital(Token token) {
        return token.word().equals("may") && Character.isUpperCase(words.charAt(token.start()));
    }

    /** Whether a clause ends right after this word. */
    private boolean isPartedFrom(int token) {
        String between =
                words.substring(
                        tokens.get(token).end(),
                        token + 1 < tokens.size()
                                ? tokens.get(token + 1).start()
                                : tokens.get(token).end());
        return between.chars().anyMatch(c -> ",;:—".indexOf(c) >= 0);
    }

    private Optional<TermCode> nounBeside(int first, int last) {
        for (int i = last + 1; i < Math.min(tokens.size(), last + NOUN_AFTER); i++) {
            Optional<TermCode> type = Lexicon.ENGLISH.typeOf(tokens.get(i).word());
            if (type.isPresent()) {
                return type;
            }
        }
        for (int i = first - 1; i >= Math.max(0, first - NOUN_BEFORE); i--) {
            Optional<TermCode> type = Lexicon.ENGLISH.typeOf(tokens.get(i).word());
            if (type.isPresent()) {
                return type;
            }
        }
        return Optional.empty();
    }
}
