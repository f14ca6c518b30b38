package org.muniment.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.kernel.Decimal;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.kernel.dating.Dating;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Reference;
import org.muniment.record.Survivors;
import org.muniment.vocabulary.Schemes;
import org.muniment.vocabulary.TermCode;
import org.muniment.vocabulary.ValueKind;

/**
 * What a claim says its subject has: a value, that there is one which is not known, or that there
 * is none. A qualifier has the same types of value.
 */
public sealed interface Value {

    /** Its kind in the registry; empty for “unknown” and “none”, which every property takes. */
    Optional<ValueKind> kind();

    /** The records it names, under this JSON pointer. */
    List<Reference> references(String path);

    /** The same value with the record that stands for the one it names. */
    default Value standingFor(Survivors survivors) {
        return this instanceof RecordValue named
                ? new RecordValue(survivors.of(named.record()))
                : this;
    }

    record Dated(Dating dating) implements Value {
        @Override
        public Optional<ValueKind> kind() {
            return Optional.of(ValueKind.DATING);
        }

        @Override
        public List<Reference> references(String path) {
            return List.of();
        }
    }

    /** Another record that is no term: an event, a place, an actor, a source. */
    record RecordValue(RecordId record) implements Value {
        @Override
        public Optional<ValueKind> kind() {
            return Optional.of(ValueKind.RECORD);
        }

        /** Of which kind it must be is for the property to say. */
        @Override
        public List<Reference> references(String path) {
            return List.of(new Reference(path + "/record", record, KINDS));
        }
    }

    record TermValue(TermCode term) implements Value {
        @Override
        public Optional<ValueKind> kind() {
            return Optional.of(ValueKind.TERM);
        }

        @Override
        public List<Reference> references(String path) {
            return List.of(new Reference(path + "/term", term.record(), RecordKind.TERM));
        }
    }

    /**
     * Somebody who is described but not named: “the representative of the United States”.
     *
     * @param description as the source or a curator puts it
     * @param identifiedBy the claim, drawn later by inference, that says who it was
     */
    record DescribedPerson(Wording description, Optional<RecordId> identifiedBy) implements Value {
        @Override
        public Optional<ValueKind> kind() {
            return Optional.of(ValueKind.DESCRIBED_PERSON);
        }

        @Override
        public List<Reference> references(String path) {
            return identifiedBy.stream()
                    .map(claim -> new Reference(path + "/identifiedBy", claim, RecordKind.CLAIM))
                    .toList();
        }
    }

    record TextValue(Wording text) implements Value {
        @Override
        public Optional<ValueKind> kind() {
            return Optional.of(ValueKind.TEXT);
        }

        @Override
        public List<Reference> references(String path) {
            return List.of();
        }
    }

    /**
     * An amount.
     *
     * @param margin by how much at most it may be off either way, in the same unit
     * @param unit a term of the scheme {@code unit}: what is counted or measured
     */
    record Quantity(
            Decimal amount, Approximation approximation, Optional<Decimal> margin, TermCode unit)
            implements Value {

        public Quantity {
            if (!unit.scheme().equals(Schemes.UNIT)) {
                throw Refusal.invalid("/value/unit", "A unit is a term of the scheme unit.");
            }
            if (margin.isPresent() && margin.get().number().signum() < 0) {
                throw Refusal.invalid("/value/margin", "A margin is not less than 0.");
            }
        }

        @Override
        public Optional<ValueKind> kind() {
            return Optional.of(ValueKind.QUANTITY);
        }

        @Override
        public List<Reference> references(String path) {
            return List.of(new Reference(path + "/unit", unit.record(), RecordKind.TERM));
        }

        /** The amounts that it allows for. */
        public AmountRange range() {
            return AmountRange.of(this);
        }
    }

    /** A place in an order, from 1. */
    record Ordinal(int number) implements Value {

        public Ordinal {
            if (number < 1) {
                throw Refusal.invalid("/value/number", "A place in an order is counted from 1.");
            }
        }

        @Override
        public Optional<ValueKind> kind() {
            return Optional.of(ValueKind.ORDINAL);
        }

        @Override
        public List<Reference> references(String path) {
            return List.of();
        }
    }

    /** There is one, and it is not known which. */
    record Unknown() implements Value {
        @Override
        public Optional<ValueKind> kind() {
            return Optional.empty();
        }

        @Override
        public List<Reference> references(String path) {
            return List.of();
        }
    }

    /** There is none: the meeting had no agenda. */
    record None() implements Value {
        @Override
        public Optional<ValueKind> kind() {
            return Optional.empty();
        }

        @Override
        public List<Reference> references(String path) {
            return List.of();
        }
    }

    /** The kinds of record that can be values; attestations and notes are about claims instead. */
    Set<RecordKind> KINDS =
            Set.of(
                    RecordKind.SOURCE,
                    RecordKind.COLLECTION,
                    RecordKind.ACTOR,
                    RecordKind.PLACE,
                    RecordKind.EVENT,
                    RecordKind.CLAIM);
}
