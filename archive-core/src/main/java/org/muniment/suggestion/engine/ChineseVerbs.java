package org.muniment.suggestion.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muniment.vocabulary.TermCode;

/** Finds the verbs of happening in a Chinese sentence. */
final class ChineseVerbs {

    /** Before a verb in its clause: it did not happen, or is wanted, feared or planned. */
    private static final List<String> NOT_SAID =
            List.of(
                    "没有", "沒有", "没", "未", "不", "并无", "並無", "愿意", "願意", "准备", "準備", "打算", "希望", "可能",
                    "如果", "若", "将要", "將要", "拟", "擬", "应当", "應當", "必须", "必須");

    private static final String PARTING = "，、；：。,;:";
    private static final int LONGEST = 4;
    private static final int NOUN_BESIDE = 14;

    private final String words;
    private final Sentence sentence;

    private ChineseVerbs(String words, Sentence sentence) {
        this.words = words;
        this.sentence = sentence;
    }

    static List<Verb> in(String words, Sentence sentence) {
        return new ChineseVerbs(words, sentence).all();
    }

    private List<Verb> all() {
        List<Verb> verbs = new ArrayList<>();
        for (int at = sentence.start(); at < sentence.end(); at++) {
            Optional<Lexicon.Form> form = formAt(at);
            if (form.isPresent()) {
                int end = at + form.get().words().getFirst().length();
                verb(at, end, form.get()).ifPresent(verbs::add);
                at = end - 1;
            }
        }
        return verbs;
    }

    private Optional<Lexicon.Form> formAt(int at) {
        for (int length = Math.min(LONGEST, sentence.end() - at); length > 0; length--) {
            List<Lexicon.Form> forms =
                    Lexicon.CHINESE.beginningWith(words.substring(at, at + length));
            if (!forms.isEmpty()) {
                return Optional.of(forms.getFirst());
            }
        }
        return Optional.empty();
    }

    private Optional<Verb> verb(int start, int end, Lexicon.Form form) {
        String before = words.substring(clauseStart(start), start);
        if (NOT_SAID.stream().anyMatch(before::contains)) {
            return Optional.empty();
        }
        Optional<TermCode> type =
                form.noun() == Lexicon.Noun.NOT_ASKED ? form.type() : nounBeside(start, end);
        return form.noun() == Lexicon.Noun.NEEDED && type.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verb(start, end, type, form.strong()));
    }

    private int clauseStart(int from) {
        int at = from;
        while (at > sentence.start() && PARTING.indexOf(words.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private Optional<TermCode> nounBeside(int start, int end) {
        int from = Math.max(sentence.start(), start - NOUN_BESIDE);
        int to = Math.min(sentence.end(), end + NOUN_BESIDE);
        return noun(end, to).or(() -> noun(from, start));
    }

    private Optional<TermCode> noun(int from, int to) {
        List<TermCode> found = new ArrayList<>();
        for (int at = from; at < to && found.isEmpty(); at++) {
            for (int length = Math.min(LONGEST, to - at); length > 0; length--) {
                Lexicon.CHINESE.typeOf(words.substring(at, at + length)).ifPresent(found::add);
            }
        }
        return found.stream().min(Comparator.naturalOrder());
    }
}
