package org.muniment.api.curation.authority;

import java.util.List;
import java.util.Optional;
import org.muniment.authority.Name;
import org.muniment.authority.Romanization;
import org.muniment.authority.mention.Bearer;
import org.muniment.authority.mention.Candidate;
import org.muniment.authority.mention.Mention;
import org.muniment.authority.mention.Variant;

/**
 * Words that name an actor or a place, or may do so.
 *
 * @param start in Unicode code points
 * @param end in Unicode code points, exclusive
 * @param words as they stand in the text
 * @param ambiguous whether they may name more than one record; none is chosen
 * @param weak whether they are not enough to tell any: a surname alone
 * @param candidates the records that they may name, the surest first
 * @param more how many names fit beyond those of the candidates
 */
public record MentionView(
        int start,
        int end,
        String words,
        boolean ambiguous,
        boolean weak,
        List<CandidateView> candidates,
        int more) {

    /**
     * A record that the words may name.
     *
     * @param bearer what it is
     * @param preferred what the archive calls it
     * @param name the name that fits, as it is held
     * @param variant the form in which the name stands there: {@code surname} is weak
     * @param exact whether the words are the name as held, letter by letter
     * @param generated whether the form that fits was made by the machine
     * @param namedInFull whether the text names the record by more than a surname somewhere
     */
    public record CandidateView(
            String record,
            Bearer bearer,
            String preferred,
            String name,
            String language,
            Name.Type type,
            Variant variant,
            Optional<Romanization> romanization,
            boolean exact,
            boolean generated,
            boolean namedInFull) {

        static CandidateView of(Candidate candidate) {
            return new CandidateView(
                    candidate.entry().record().toString(),
                    candidate.entry().bearer(),
                    candidate.preferred(),
                    candidate.entry().words(),
                    candidate.entry().language(),
                    candidate.entry().type(),
                    candidate.variant(),
                    candidate.romanization(),
                    candidate.exact(),
                    candidate.generated(),
                    candidate.namedInFull());
        }
    }

    static MentionView of(Mention mention) {
        return new MentionView(
                mention.start(),
                mention.end(),
                mention.words(),
                mention.ambiguous(),
                mention.weak(),
                mention.candidates().stream().map(CandidateView::of).toList(),
                mention.more());
    }
}
