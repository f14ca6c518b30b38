package org.muniment.claim;

import java.util.List;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordId;

/**
 * On how many independent lines of sources the support of a claim rests, and why: never a bare
 * score.
 *
 * @param lineages each independent of the others as far as is known
 * @param inWords the reckoning, in sentences
 * @param findings what a reader of it should know: support that is no source, originals untraced
 */
public record Corroboration(List<Lineage> lineages, String inWords, List<Finding> findings) {

    public Corroboration {
        lineages = List.copyOf(lineages);
        findings = List.copyOf(findings);
    }

    /**
     * Sources that count as one.
     *
     * @param sources those that support the claim
     * @param attestations by which they do
     * @param because why several sources count as one; empty for a source alone
     */
    public record Lineage(List<RecordId> sources, List<RecordId> attestations, List<Tie> because) {

        public Lineage {
            sources = List.copyOf(sources);
            attestations = List.copyOf(attestations);
            because = List.copyOf(because);
        }
    }

    /**
     * That two sources are not independent of each other.
     *
     * @param inWords how that is known, in a sentence
     */
    public record Tie(RecordId one, RecordId other, Ground ground, String inWords) {

        /** How two sources are known to depend on each other. */
        public enum Ground {
            /** A description says that one derives from the other, or both from a third. */
            DECLARED,
            /** They were found to share words, and nobody has dismissed that. */
            FOUND
        }
    }
}
