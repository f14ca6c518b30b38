package org.muniment.suggestion.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.muniment.vocabulary.TermCode;

/**
 * Verbs of happening and the types of event that they tell of, in one language, read from {@code
 * verbs-*.txt} and {@code nouns-*.txt} beside this class.
 */
final class Lexicon {

    private static final String EVENT_TYPE = "event-type";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    static final Lexicon ENGLISH = new Lexicon("en");
    static final Lexicon CHINESE = new Lexicon("zh");

    /** What a verb needs of the nouns beside it. */
    enum Noun {
        NOT_ASKED,
        GIVES_THE_TYPE,
        NEEDED
    }

    /**
     * One form of a verb.
     *
     * @param words in lower case; of a Chinese form, one
     * @param strong whether it tells of something that happened, and hardly of anything else
     */
    record Form(List<String> words, Optional<TermCode> type, Noun noun, boolean strong) {}

    private final Map<String, List<Form>> verbs = new HashMap<>();
    private final Map<String, TermCode> nouns = new HashMap<>();

    private Lexicon(String language) {
        lines("verbs-" + language + ".txt").forEach(this::addVerbs);
        lines("nouns-" + language + ".txt").forEach(this::addNouns);
        verbs.values()
                .forEach(
                        forms ->
                                forms.sort(
                                        Comparator.comparing((Form form) -> form.words().size())
                                                .reversed()));
    }

    /** The forms that begin with this word, the longest first. */
    List<Form> beginningWith(String word) {
        return verbs.getOrDefault(word, List.of());
    }

    /** The type of event that a noun names. */
    Optional<TermCode> typeOf(String noun) {
        return Optional.ofNullable(nouns.get(noun));
    }

    private void addVerbs(String line) {
        String[] parts = SPACES.split(line, 3);
        Noun noun =
                switch (parts[0]) {
                    case "noun" -> Noun.NEEDED;
                    case "name" -> Noun.GIVES_THE_TYPE;
                    default -> Noun.NOT_ASKED;
                };
        Optional<TermCode> type =
                noun != Noun.NOT_ASKED || parts[0].equals("-")
                        ? Optional.empty()
                        : Optional.of(new TermCode(EVENT_TYPE, parts[0]));
        for (String form : parts[2].split("\\|")) {
            List<String> words = List.of(SPACES.split(form.strip()));
            verbs.computeIfAbsent(words.getFirst(), ignored -> new ArrayList<>())
                    .add(new Form(words, type, noun, parts[1].equals("strong")));
        }
    }

    private void addNouns(String line) {
        String[] words = SPACES.split(line);
        for (int i = 1; i < words.length; i++) {
            nouns.put(words[i], new TermCode(EVENT_TYPE, words[0]));
        }
    }

    private static Stream<String> lines(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            String all =
                    new String(
                            Objects.requireNonNull(in, name).readAllBytes(),
                            StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
