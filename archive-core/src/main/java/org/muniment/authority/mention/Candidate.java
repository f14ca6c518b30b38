package org.muniment.authority.mention;

import java.util.Optional;
import org.muniment.authority.Romanization;

/**
 * A record that some words may name.
 *
 * @param entry the name that fits
 * @param preferred what the archive calls the record; beside it the source's own form is kept
 * @param variant the form in which the name stands there
 * @param romanization by which system the words are romanized, whether the name is so held or was
 *     romanized to be found
 * @param exact whether the words are the name as held, letter by letter
 * @param namedInFull whether the same text names the record by more than its surname somewhere
 */
public record Candidate(
        NameEntry entry,
        String preferred,
        Variant variant,
        Optional<Romanization> romanization,
        boolean exact,
        boolean namedInFull) {

    Candidate asNamedInFull() {
        return new Candidate(entry, preferred, variant, romanization, exact, true);
    }

    /** Whether the words are not enough to tell: a surname alone. */
    public boolean weak() {
        return variant == Variant.SURNAME;
    }

    /** Whether the form that fits is held by nobody and was made by this program. */
    public boolean generated() {
        return variant != Variant.HELD || entry.generated();
    }
}
