package org.muniment.authority.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muniment.authority.NameFolding;

/**
 * Finds proper names that are none of the archive's: runs of capitalised words in English, and
 * surnames beside titles in Chinese. It judges by the words alone, and guesses.
 */
public final class UnknownNames {

    /** Of each name so many places are shown. */
    static final int MOST_OCCURRENCES = 5;

    private final String words;
    private final List<Mention> known;
    private final Map<String, Gathered> gathered = new LinkedHashMap<>();
    private final Set<String> small = new HashSet<>();
    private int nextKnown;

    /** What is gathered about one name. */
    private static final class Gathered {
        private final ProperName first;
        private int count;
        private final Map<UnknownName.Guess, Integer> votes = new HashMap<>();
        private final Map<UnknownName.Guess, String> reasons =
                new HashMap<>(NameClues.NOTHING_TOLD);
        private final List<UnknownName.Occurrence> occurrences = new ArrayList<>();
        private boolean onlyBeginsSentences = true;

        Gathered(ProperName first) {
            this.first = first;
        }
    }

    private UnknownNames(String words, List<Mention> known) {
        this.words = words;
        this.known = known;
    }

    /**
     * The unknown names of a text, the most frequent first.
     *
     * @param known the mentions of actors and places in the same text, in order
     */
    public static List<UnknownName> in(String words, List<Mention> known) {
        UnknownNames search = new UnknownNames(words, known);
        new ProperNames(words, search::smallWord, search::take).read();
        return search.ranked();
    }

    private void smallWord(String word) {
        small.add(word);
    }

    private void take(ProperName name) {
        while (nextKnown < known.size() && known.get(nextKnown).end() <= name.start()) {
            nextKnown++;
        }
        for (int i = nextKnown; i < known.size() && known.get(i).start() < name.end(); i++) {
            Mention mention = known.get(i);
            // Taiwan Strait is another name than Taiwan.
            boolean whole = mention.start() <= name.start() && mention.end() >= name.end();
            if (whole || !name.clue()) {
                return;
            }
        }
        String key = NameFolding.fold(name.words());
        Gathered about = gathered.computeIfAbsent(key, _ -> new Gathered(name));
        about.count++;
        about.votes.merge(name.guess(), name.weight(), Integer::sum);
        about.reasons.putIfAbsent(name.guess(), name.why());
        about.onlyBeginsSentences &= name.beginsSentence();
        if (about.occurrences.size() < MOST_OCCURRENCES) {
            about.occurrences.add(
                    new UnknownName.Occurrence(
                            name.start(),
                            name.end(),
                            Sentences.around(words, name.from(), name.to())));
        }
    }

    private List<UnknownName> ranked() {
        gathered.entrySet().removeIf(each -> isOrdinary(each.getKey(), each.getValue()));
        foldPartsIntoWholes();
        List<UnknownName> names = new ArrayList<>();
        gathered.values().forEach(each -> names.add(unknown(each)));
        names.sort(
                Comparator.comparing(UnknownName::count)
                        .reversed()
                        .thenComparing(each -> each.occurrences().getFirst().start()));
        return names;
    }

    /** Whether one word is capitalised for where it stands, or is a word like others. */
    private boolean isOrdinary(String key, Gathered about) {
        return key.indexOf(' ') < 0
                && !about.votes.containsKey(UnknownName.Guess.PERSON)
                && (about.onlyBeginsSentences || small.contains(key));
    }

    /** Johnson, beside Alexis Johnson, is no name of its own. */
    private void foldPartsIntoWholes() {
        Map<String, List<Gathered>> byPart = new HashMap<>();
        gathered.forEach(
                (key, about) -> {
                    String[] parts = key.split(" ");
                    if (parts.length > 1) {
                        byPart.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(about);
                        byPart.computeIfAbsent(parts[parts.length - 1], _ -> new ArrayList<>())
                                .add(about);
                    }
                });
        for (String key : List.copyOf(gathered.keySet())) {
            List<Gathered> wholes = byPart.getOrDefault(key, List.of());
            Gathered part = gathered.get(key);
            if (part != null
                    && wholes.size() == 1
                    && guess(wholes.getFirst()) == UnknownName.Guess.PERSON) {
                wholes.getFirst().count += part.count;
                gathered.remove(key);
            }
        }
    }

    private static UnknownName.Guess guess(Gathered about) {
        return about.votes.entrySet().stream()
                .filter(each -> each.getKey() != UnknownName.Guess.UNDECIDED)
                .max(
                        Comparator.comparing(Map.Entry<UnknownName.Guess, Integer>::getValue)
                                .thenComparing(each -> -each.getKey().ordinal()))
                .map(Map.Entry::getKey)
                .orElse(UnknownName.Guess.UNDECIDED);
    }

    private static UnknownName unknown(Gathered about) {
        UnknownName.Guess guess = guess(about);
        return new UnknownName(
                about.first.words(),
                guess,
                about.reasons.getOrDefault(guess, ""),
                about.count,
                about.occurrences);
    }
}
