package org.muniment.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.passage.PassageId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Reference;

/** What an attestation rests on. Each kind has a rule of its own at the gate. */
public sealed interface Evidence {

    /** The records that it names. */
    List<Reference> references();

    /** The passage that it shows, if it shows one. */
    Optional<PassageId> shown();

    /** Words of a text that is held. */
    record QuotationEvidence(PassageId passage) implements Evidence {
        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public Optional<PassageId> shown() {
            return Optional.of(passage);
        }
    }

    /** An image that is held, whole or in part. */
    record ImageEvidence(PassageId passage) implements Evidence {
        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public Optional<PassageId> shown() {
            return Optional.of(passage);
        }
    }

    /**
     * A place in a source that is not held in digital form, and what a curator read there.
     *
     * @param locator for people: a page, a box and folder, a minute
     * @param excerpt typed by the curator; it cannot be verified here
     */
    record LocatorEvidence(RecordId source, String locator, Wording excerpt) implements Evidence {

        public LocatorEvidence {
            locator = Wording.clean("/evidence/locator", locator);
        }

        @Override
        public List<Reference> references() {
            return List.of(new Reference("/evidence/source", source, RecordKind.SOURCE));
        }

        @Override
        public Optional<PassageId> shown() {
            return Optional.empty();
        }
    }

    /**
     * That somebody looked, and what came of it.
     *
     * @param what the thing looked for
     * @param where in which holdings, files or indexes
     * @param how by which way: leafing, an index, which words
     * @param when the days of the search
     * @param byWhom who searched, by name or office
     * @param remarks what else a reader should know
     */
    record SearchReport(
            String what,
            String where,
            String how,
            Edtf when,
            String byWhom,
            Outcome outcome,
            Optional<Wording> remarks)
            implements Evidence {

        /** What came of a search. */
        public enum Outcome {
            NOTHING_FOUND,
            /** Something was there, but nothing that bears on the claim. */
            NOTHING_RELEVANT_FOUND,
            /** The holdings could not be seen, or not all of them. */
            NOT_ACCESSIBLE
        }

        public SearchReport {
            what = Wording.clean("/evidence/what", what);
            where = Wording.clean("/evidence/where", where);
            how = Wording.clean("/evidence/how", how);
            byWhom = Wording.clean("/evidence/byWhom", byWhom);
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public Optional<PassageId> shown() {
            return Optional.empty();
        }
    }

    /**
     * That the claim follows from others.
     *
     * @param premises the claims that it is drawn from, each once
     * @param reasoning how it follows
     */
    record Inference(List<RecordId> premises, Wording reasoning) implements Evidence {

        public Inference {
            premises = List.copyOf(premises);
            if (premises.isEmpty()) {
                throw Refusal.invalid(
                        "/evidence/premises", "An inference is drawn from at least one claim.");
            }
            if (new HashSet<>(premises).size() < premises.size()) {
                throw Refusal.invalid("/evidence/premises", "A premise is named twice.");
            }
        }

        @Override
        public List<Reference> references() {
            List<Reference> references = new ArrayList<>();
            for (int i = 0; i < premises.size(); i++) {
                references.add(
                        new Reference(
                                "/evidence/premises/" + i, premises.get(i), RecordKind.CLAIM));
            }
            return references;
        }

        @Override
        public Optional<PassageId> shown() {
            return Optional.empty();
        }
    }

    /** A curator's judgement, signed by being the author of the attestation. */
    record EditorialJudgement(Wording reasoning) implements Evidence {
        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public Optional<PassageId> shown() {
            return Optional.empty();
        }
    }
}
