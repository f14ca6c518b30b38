package org.muniment.publication;

import static org.muniment.claim.ClaimBuilder.aClaim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBuilder;
import org.muniment.event.EventExamples;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Origin;
import org.muniment.passage.PassageId;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.TextSelection;
import org.muniment.passage.usecase.EnterText;
import org.muniment.passage.usecase.SelectPassage;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.source.Access;
import org.muniment.source.SourceBody;
import org.muniment.source.SourceExamples;

/** Events that quote a source, for tests: written, approved, and published if wanted. */
@ApplicationScoped
public class Stories {

    public static final String TITLE = "Ledger of the gatekeeper";
    public static final String EXACT = "heron gate";
    public static final String AROUND = "kingfisher";

    private static final String WORDS =
            "The envoys came by the heron gate and left by the kingfisher stair.";

    private final Newsroom room;
    private final EnterText enter;
    private final SelectPassage select;

    Stories(Newsroom room, EnterText enter, SelectPassage select) {
        this.room = room;
        this.enter = enter;
        this.select = select;
    }

    public static SourceBody source(Access access) {
        return SourceExamples.withAccess(TITLE, access);
    }

    /** Source and event, published together. */
    public Story published(Access access) {
        return published(source(access));
    }

    public Story published(SourceBody source) {
        Story story = approved(source);
        room.publish(story.sourceId(), story.event());
        return story;
    }

    public Story approved(SourceBody body) {
        RevisionRef source = room.draft(body);
        room.approve(source.record());
        return quoting(source);
    }

    /** An approved event that quotes a source that there is. */
    public Story quoting(RevisionRef source) {
        RecordId event = room.draft(EventExamples.labelled("The visit of the envoys")).record();
        TextId text = text(source.record(), Method.TRANSCRIPTION, Optional.empty(), WORDS);
        PassageId passage = passage(text);
        ClaimBuilder claim = aClaim().about(event).attestedBy(passage);
        RecordId written = room.draft(claim.body()).record();
        RecordId attestation = attested(written, claim.attestations().getFirst());
        room.approve(event);
        return new Story(source, event, written, attestation, passage, text);
    }

    /** Another claim of an event, approved. */
    public RecordId approvedClaim(Story story, ClaimBuilder claim) {
        RecordId written = draftedClaim(story, claim);
        room.approve(story.event());
        return written;
    }

    /** Another claim of an event, still a draft. */
    public RecordId draftedClaim(Story story, ClaimBuilder claim) {
        ClaimBuilder whole = claim.about(story.event()).attestedBy(story.passage());
        RecordId written = room.draft(whole.body()).record();
        attested(written, whole.attestations().getFirst());
        return written;
    }

    public RecordId attested(RecordId claim, AttestationBody body) {
        return room.draft(
                        new AttestationBody(
                                claim,
                                body.stance(),
                                body.voice(),
                                body.attributedTo(),
                                body.quotedFrom(),
                                body.evidence()))
                .record();
    }

    public TextId correction(Story story, String words) {
        return text(story.sourceId(), Method.CORRECTION, Optional.of(story.text()), words);
    }

    private TextId text(RecordId source, Method method, Optional<TextId> from, String words) {
        Text text =
                enter.enter(
                        new EnterText.Entry(
                                source,
                                new Origin(
                                        method,
                                        new Maker.Person(room.author()),
                                        Optional.empty(),
                                        from),
                                "en",
                                words,
                                Optional.empty()),
                        room.author());
        return text.id();
    }

    public TextId text(RecordId source, String words) {
        return text(source, Method.TRANSCRIPTION, Optional.empty(), words);
    }

    public PassageId passage(TextId text) {
        return passage(text, EXACT);
    }

    public PassageId passage(TextId text, String exact) {
        return select.select(text, new TextSelection.ByQuotation(exact), room.author())
                .passage()
                .id();
    }
}
