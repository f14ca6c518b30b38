package org.muniment.authority.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.muniment.authority.Romanization;

/** Gathers the records that some words may name, each once, in its surest form. */
final class CandidateList {

    private record Found(int record, Candidate candidate) {}

    private final NameIndex index;
    private final String words;
    private final List<Found> found = new ArrayList<>();
    private int more;

    CandidateList(NameIndex index, String words) {
        this.index = index;
        this.words = words;
    }

    /**
     * @param inverted whether the surname came first, with a comma
     */
    void add(int state, boolean inverted, Surroundings around) {
        int to = index.postingsTo(state);
        int posting = index.postingsFrom(state);
        for (; posting < to && found.size() < MentionSearch.MOST_CANDIDATES; posting++) {
            Optional<Variant> variant = variant(posting, inverted, around);
            if (variant.isPresent()) {
                add(posting, variant.get());
            }
        }
        more += to - posting;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    String words() {
        return words;
    }

    int more() {
        return more;
    }

    List<Candidate> candidates() {
        found.sort(Comparator.comparing((Found each) -> each.candidate().variant()));
        return found.stream().map(Found::candidate).toList();
    }

    /** In the order of the candidates. */
    int[] records() {
        return found.stream().mapToInt(Found::record).toArray();
    }

    /** Those that are named by more than a surname. */
    IntStream firm() {
        return found.stream()
                .filter(
                        each ->
                                each.candidate().variant().compareTo(Variant.TITLED) < 0)
                .mapToInt(Found::record);
    }

    private Optional<Variant> variant(int posting, boolean inverted, Surroundings around) {
        Variant variant = index.variant(posting);
        if (index.wantsCapital(posting) && !around.isCapitalised()
                || index.wantsAllCapitals(posting) && !around.isAllCapitals()) {
            return Optional.empty();
        }
        if (variant == Variant.SURNAME) {
            if (inverted) {
                return Optional.empty();
            } else if (around.isTitled()) {
                return Optional.of(Variant.TITLED);
            }
            return around.isOther(index.isSurnameFirst(posting))
                    ? Optional.empty()
                    : Optional.of(variant);
        }
        if (inverted && index.name(posting).bearer() != Bearer.PERSON) {
            return Optional.empty();
        }
        if (inverted && variant == Variant.HELD) {
            return Optional.of(Variant.REORDERED);
        }
        return Optional.of(
                inverted && variant == Variant.SHORTENED && around.goesOn()
                        ? Variant.SURNAME
                        : variant);
    }

    private void add(int posting, Variant variant) {
        int record = index.record(posting);
        NameEntry name = index.name(posting);
        boolean exact = words.equals(name.words());
        Optional<Romanization> romanization =
                index.romanization(posting).or(name::romanization);
        Candidate candidate =
                new Candidate(
                        name,
                        index.preferred(posting),
                        exact ? Variant.HELD : variant,
                        romanization,
                        exact,
                        false);
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).record() == record) {
                if (isSurer(candidate, found.get(i).candidate())) {
                    found.set(i, new Found(record, candidate));
                }
                return;
            }
        }
        found.add(new Found(record, candidate));
    }

    private static boolean isSurer(Candidate one, Candidate other) {
        int order = one.variant().compareTo(other.variant());
        return order < 0 || (order == 0 && one.exact() && !other.exact());
    }
}
