package org.muniment.publication.facet;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.kernel.edtf.DayBounds;
import org.muniment.record.RecordId;

/**
 * What one edition says.
 *
 * @param words of the record itself and of all its claims
 * @param claims those that it prints, in its order
 */
public record Facets(SortedSet<String> words, List<OfClaim> claims) {

    public Facets {
        words = new TreeSet<>(words);
        claims = List.copyOf(claims);
    }

    /**
     * What one claim in it says.
     *
     * @param days when the value is a dating: the days on which it may have begun and ended
     */
    public record OfClaim(RecordId claim, SortedSet<String> words, Optional<DayBounds> days) {

        public OfClaim {
            words = new TreeSet<>(words);
        }
    }
}
