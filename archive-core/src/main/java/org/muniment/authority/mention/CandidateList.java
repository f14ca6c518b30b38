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
    private final Surroundings around;
    private final List<Found> found = new ArrayList<>();
    private int more;

    CandidateList(NameIndex index, Surroundings around) {
        this.index = index;
        this.around = around;
    }

    /**
     * @param inverted whether the surname came first, with a comma
     */
    void add(int state, boolean inverted) {
        int to = index.postingsTo(state);
        int posting = index.postingsFrom(state);
        while (posting < to && found.size() < MentionSearch.MOST_CANDIDATES) {
            boolean surname = index.variant(posting) == Variant.SURNAME;
            if (surname && (inverted || !around.mayBeSurname())) {
                // All that come after it are surnames too.
                return;
            }
            Optional<Variant> variant = variant(posting, inverted);
            if (variant.isPresent()) {
                add(posting, variant.get());
            }
            posting++;
        }
        more += to - posting;
    }

    boolean isEmpty() {
        return found.isEmpty();
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

    private Optional<Variant> variant(int posting, boolean inverted) {
        Variant variant = index.variant(posting);
        if ((index.wantsCapital(posting) && !around.isCapitalised())
                || (index.wantsAllCapitals(posting) && !around.isAllCapitals())) {
            return Optional.empty();
        }
        if (variant == Variant.SURNAME) {
            return around.surname(index.isSurnameFirst(posting));
        }
        if (!inverted) {
            return Optional.of(variant);
        }
        if (index.name(posting).bearer() != Bearer.PERSON) {
            return Optional.empty();
        }
        return switch (variant) {
            case HELD -> Optional.of(Variant.REORDERED);
            case SHORTENED ->
                    Optional.of(around.goesOn() ? Variant.SURNAME : Variant.SHORTENED);
            default -> Optional.of(variant);
        };
    }

    private void add(int posting, Variant variant) {
        int record = index.record(posting);
        NameEntry name = index.name(posting);
        boolean exact = around.words().equals(name.words());
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
