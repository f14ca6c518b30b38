package org.muniment.integrity;

import static org.muniment.claim.ClaimBuilder.aClaim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.muniment.authority.AuthorityExamples;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBuilder;
import org.muniment.claim.Conflict;
import org.muniment.claim.Resolution;
import org.muniment.claim.ResolutionId;
import org.muniment.claim.usecase.FindConflicts;
import org.muniment.claim.usecase.ResolveConflict;
import org.muniment.event.EventExamples;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Origin;
import org.muniment.passage.PassageId;
import org.muniment.passage.Region;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.TextSelection;
import org.muniment.passage.usecase.EnterText;
import org.muniment.passage.usecase.SelectPassage;
import org.muniment.passage.usecase.SelectRegion;
import org.muniment.publication.EditionKind;
import org.muniment.publication.Newsroom;
import org.muniment.publication.usecase.WithdrawRecord;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.WorkingCopyId;
import org.muniment.record.usecase.KeepWorkingCopy;
import org.muniment.source.Arrival;
import org.muniment.source.Deposit;
import org.muniment.source.DepositOutcome;
import org.muniment.source.FileDigest;
import org.muniment.source.FileName;
import org.muniment.source.SourceExamples;
import org.muniment.source.TinyImages;
import org.muniment.source.usecase.DepositFile;

/** An archive in which something of everything was done, for tests that damage it. */
@ApplicationScoped
public class LivedInArchive {

    private static final String WORDS = "The envoys came by the heron gate and left by the stair.";

    private final Newsroom room;
    private final EnterText enter;
    private final SelectPassage select;
    private final SelectRegion region;
    private final DepositFile deposits;
    private final WithdrawRecord withdraw;
    private final FindConflicts conflicts;
    private final ResolveConflict resolve;
    private final KeepWorkingCopy copies;
    private Optional<Contents> contents = Optional.empty();

    LivedInArchive(
            Newsroom room,
            EnterText enter,
            SelectPassage select,
            SelectRegion region,
            DepositFile deposits,
            WithdrawRecord withdraw,
            FindConflicts conflicts,
            ResolveConflict resolve,
            KeepWorkingCopy copies) {
        this.room = room;
        this.enter = enter;
        this.select = select;
        this.region = region;
        this.deposits = deposits;
        this.withdraw = withdraw;
        this.conflicts = conflicts;
        this.resolve = resolve;
        this.copies = copies;
    }

    /**
     * What is in it.
     *
     * @param event published, corrected by a second edition, and revised again without approval
     * @param withdrawn an event that was withdrawn between two releases
     * @param draft an event of two revisions that nobody submitted
     * @param merged into the place that {@code place} lies in
     * @param resolution of a conflict, approved
     * @param copy a working copy
     * @param wordy a text that nothing quotes
     */
    public record Contents(
            RecordId source,
            RecordId part,
            RecordId event,
            RecordId claim,
            RecordId attestation,
            RecordId withdrawn,
            RecordId draft,
            RecordId place,
            RecordId retired,
            RecordId outer,
            RecordId merged,
            ResolutionId resolution,
            WorkingCopyId copy,
            PassageId passage,
            PassageId region,
            TextId wordy,
            FileDigest image) {}

    /** Made once for all tests of this application. */
    public synchronized Contents contents() {
        if (contents.isEmpty()) {
            contents = Optional.of(make());
        }
        return contents.get();
    }

    private Contents make() {
        RecordId source = room.draft(SourceExamples.titled("Ledger of the gatekeeper")).record();
        RecordId part = room.draft(SourceExamples.partOf(source, "The first leaf")).record();
        RevisionRef event = room.draft(EventExamples.labelled("The visit of the envoys"));
        PassageId passage = passage(source);
        RecordId claim =
                room.draft(aClaim().about(event.record()).dated("1955-08-01").body()).record();
        RecordId attestation = room.draft(attestation(claim, passage)).record();
        room.approve(source);
        room.approve(event.record());
        room.publish(source, event.record());
        RecordId withdrawn = room.approved(EventExamples.labelled("The wrong visit")).record();
        room.publish(withdrawn);
        withdraw.withdraw(
                room.publisher(),
                RecordKind.EVENT,
                withdrawn,
                "It never took place.",
                Optional.of(event.record()));
        RevisionRef second = room.revise(event, EventExamples.labelled("The envoys' visit"));
        room.approve(event.record());
        room.correct(EditionKind.ERRATUM, event.record());
        room.revise(second, EventExamples.labelled("Not approved"));
        RevisionRef draft = room.draft(EventExamples.labelled("A heron"));
        room.revise(draft, EventExamples.labelled("A kingfisher"));
        RecordId outer = room.draft(AuthorityExamples.place("Geneva")).record();
        RecordId place = room.draft(AuthorityExamples.placeIn(outer, "Palais")).record();
        RevisionRef retired = room.draft(AuthorityExamples.placeIn(outer, "Not there"));
        room.retire(retired);
        DepositOutcome.Placed image = image(source);
        return new Contents(
                source,
                part,
                event.record(),
                claim,
                attestation,
                withdrawn,
                draft.record(),
                place,
                retired.record(),
                outer,
                merged(outer),
                resolution(),
                copy(),
                passage,
                region.select(
                                source,
                                image.surrogate().id(),
                                1,
                                Optional.of(new Region(1, 1, 2, 2)),
                                room.author())
                        .passage()
                        .id(),
                text(source, "Nobody quotes this.").id(),
                image.file().digest());
    }

    private RecordId merged(RecordId survivor) {
        RevisionRef merged = room.draft(AuthorityExamples.place("Genf"));
        room.merge(merged, survivor);
        return merged.record();
    }

    private ResolutionId resolution() {
        RecordId event = room.draft(EventExamples.labelled("A meeting")).record();
        room.draft(aClaim().about(event).dated("1955-08-01").body());
        room.draft(aClaim().about(event).dated("1955-08-02").body());
        Conflict conflict = conflicts.of(event).getFirst().conflict();
        resolve.resolve(
                conflict.id(),
                new ResolveConflict.Decision(
                        room.publisher(),
                        conflict.claims(),
                        Resolution.Outcome.OPEN,
                        Optional.empty(),
                        "The accounts differ."));
        room.approveResolutions(event);
        return conflicts.of(event).getFirst().standing().orElseThrow().id();
    }

    private WorkingCopyId copy() {
        return copies.begin(room.author(), RecordKind.NOTE, Optional.empty(), "{}").id();
    }

    private static AttestationBody attestation(RecordId claim, PassageId passage) {
        AttestationBody body = ClaimBuilder.aClaim().attestedBy(passage).attestations().getFirst();
        return new AttestationBody(
                claim,
                body.stance(),
                body.voice(),
                body.attributedTo(),
                body.quotedFrom(),
                body.evidence());
    }

    private PassageId passage(RecordId source) {
        Text text = text(source, WORDS);
        return select.select(text.id(), new TextSelection.ByQuotation("heron gate"), room.author())
                .passage()
                .id();
    }

    private Text text(RecordId source, String words) {
        return enter.enter(
                new EnterText.Entry(
                        source,
                        new Origin(
                                Method.TRANSCRIPTION,
                                new Maker.Person(room.author()),
                                Optional.empty(),
                                Optional.empty()),
                        "en",
                        words,
                        Optional.empty()),
                room.author());
    }

    private DepositOutcome.Placed image(RecordId source) {
        return deposit(source, "leaf.png", TinyImages.png(8, 6));
    }

    /** Deposits a file into a source. */
    public DepositOutcome.Placed deposit(RecordId source, String name, byte[] bytes) {
        return (DepositOutcome.Placed)
                deposits.deposit(
                        new Deposit(
                                QuarkusTransaction.requiringNew().call(room::author),
                                new Deposit.InSource(source, new Arrival.Upload()),
                                new FileName(name),
                                Optional.empty()),
                        new ByteArrayInputStream(bytes));
    }
}
