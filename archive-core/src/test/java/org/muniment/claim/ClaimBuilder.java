package org.muniment.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.muniment.kernel.Decimal;
import org.muniment.kernel.Wording;
import org.muniment.kernel.dating.Dating;
import org.muniment.passage.PassageId;
import org.muniment.record.Change;
import org.muniment.record.RecordId;
import org.muniment.vocabulary.TermCode;

/** Builds claims and their attestations: {@code aClaim().about(event).attestedBy(passage)}. */
public final class ClaimBuilder {

    private final RecordId id;
    private final List<Qualifier> qualifiers = new ArrayList<>();
    private final List<AttestationBody> attestations = new ArrayList<>();
    private RecordId subject;
    private TermCode property = TermCode.parse("property/date");
    private Value value = new Value.Dated(Dating.of("1955-08-01"));
    private String statement = "The meeting took place on 1 August 1955.";
    private Optional<TermCode> certainty = Optional.empty();
    private Optional<TermCode> perspective = Optional.empty();

    private ClaimBuilder(RecordId id) {
        this.id = id;
        this.subject = id;
    }

    public static ClaimBuilder aClaim() {
        return aClaim(RandomGenerator.getDefault());
    }

    public static ClaimBuilder aClaim(RandomGenerator random) {
        return new ClaimBuilder(RecordId.random(random));
    }

    public ClaimBuilder about(RecordId subject) {
        this.subject = subject;
        return this;
    }

    /** Its property, by the notation alone. */
    public ClaimBuilder saying(String property, Value value) {
        this.property = new TermCode("property", property);
        this.value = value;
        return this;
    }

    public ClaimBuilder dated(String edtf) {
        return saying("date", new Value.Dated(Dating.of(edtf)));
    }

    public ClaimBuilder partOf(RecordId whole) {
        return saying("part-of", new Value.RecordValue(whole));
    }

    public ClaimBuilder counting(String amount, Approximation approximation, String unit) {
        return saying(
                "number-of",
                new Value.Quantity(
                        new Decimal(amount),
                        approximation,
                        Optional.empty(),
                        new TermCode("unit", unit)));
    }

    /** A qualifier, by its notation alone. */
    public ClaimBuilder with(String qualifier, Value value) {
        qualifiers.add(new Qualifier(new TermCode("qualifier", qualifier), value));
        return this;
    }

    public ClaimBuilder stated(String statement) {
        this.statement = statement;
        return this;
    }

    public ClaimBuilder held(String certainty) {
        this.certainty = Optional.of(new TermCode("certainty", certainty));
        return this;
    }

    public ClaimBuilder seenFrom(String perspective) {
        this.perspective = Optional.of(new TermCode("perspective", perspective));
        return this;
    }

    public ClaimBuilder attestedBy(PassageId passage) {
        return attestedBy(
                Stance.SUPPORTS,
                Optional.of(Voice.NARRATOR),
                new Evidence.QuotationEvidence(passage));
    }

    public ClaimBuilder disputedBy(PassageId passage) {
        return attestedBy(
                Stance.DISPUTES,
                Optional.of(Voice.NARRATOR),
                new Evidence.QuotationEvidence(passage));
    }

    public ClaimBuilder inferredFrom(RecordId... premises) {
        attestations.add(inference(id, premises));
        return this;
    }

    public ClaimBuilder attestedBy(Stance stance, Optional<Voice> voice, Evidence evidence) {
        attestations.add(
                new AttestationBody(
                        id, stance, voice, Optional.empty(), Optional.empty(), evidence));
        return this;
    }

    /** That a claim follows from others. */
    public static AttestationBody inference(RecordId claim, RecordId... premises) {
        return new AttestationBody(
                claim,
                Stance.SUPPORTS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Evidence.Inference(
                        List.of(premises), new Wording("It follows from these.", "en")));
    }

    public RecordId id() {
        return id;
    }

    public ClaimBody body() {
        return new ClaimBody(
                subject,
                property,
                value,
                qualifiers,
                List.of(new Wording(statement, "en")),
                certainty,
                perspective);
    }

    public List<AttestationBody> attestations() {
        return List.copyOf(attestations);
    }

    /** The claim and its attestations as new records. */
    public List<Change> changes(RandomGenerator random) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Create(id, body()));
        attestations.forEach(body -> changes.add(new Change.Create(RecordId.random(random), body)));
        return changes;
    }

    public static Value text(String words) {
        return new Value.TextValue(new Wording(words, "en"));
    }

    public static Value term(String code) {
        return new Value.TermValue(TermCode.parse(code));
    }

    public static Value record(RecordId id) {
        return new Value.RecordValue(id);
    }
}
