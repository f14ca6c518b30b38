package org.muniment.claim.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Evidence;
import org.muniment.claim.Stance;
import org.muniment.claim.Value;
import org.muniment.claim.store.Attestations;
import org.muniment.claim.store.Claims;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.edtf.DayNumber;
import org.muniment.passage.Anchor;
import org.muniment.passage.Block;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.store.Passages;
import org.muniment.passage.store.Texts;
import org.muniment.passage.usecase.VerifyPassage;
import org.muniment.record.RecordId;
import org.muniment.record.RecordState;
import org.muniment.record.Revision;
import org.muniment.record.store.Records;
import org.muniment.source.store.Surrogates;

/**
 * Checks what an attestation rests on, by the rule of its kind of evidence.
 *
 * <p>A quotation is found again byte for byte, an image and region are still there; a locator names
 * a source in use; words of a caption, a note or the page say that they are; a search that found
 * nothing supports “none” and “unknown” only; an inference has premises in use that have support
 * themselves and do not rest on it. That reports are complete and reasonings given is seen to when
 * they are written, and a judgement is signed by being somebody's revision.
 */
@ApplicationScoped
public class CheckEvidence {

    private final VerifyPassage verify;
    private final Passages passages;
    private final Texts texts;
    private final Surrogates surrogates;
    private final Records records;
    private final Claims claims;
    private final Attestations attestations;
    private final Clock clock;

    CheckEvidence(
            VerifyPassage verify,
            Passages passages,
            Texts texts,
            Surrogates surrogates,
            Records records,
            Claims claims,
            Attestations attestations,
            Clock clock) {
        this.verify = verify;
        this.passages = passages;
        this.texts = texts;
        this.surrogates = surrogates;
        this.records = records;
        this.claims = claims;
        this.attestations = attestations;
        this.clock = clock;
    }

    /** All that is wrong with the evidence; the subject of each finding is the attestation. */
    @Transactional(dontRollbackOn = Refusal.class)
    public List<Finding> check(Revision<AttestationBody> attestation) {
        RecordId id = attestation.ref().record();
        AttestationBody body = attestation.present();
        List<Finding> findings =
                switch (body.evidence()) {
                    case Evidence.QuotationEvidence(var passage) -> checkPassage(passage, true);
                    case Evidence.ImageEvidence(var passage) -> checkPassage(passage, false);
                    case Evidence.LocatorEvidence locator -> checkLocator(locator);
                    case Evidence.SearchReport report -> checkSearch(report, body);
                    case Evidence.Inference inference -> checkInference(inference, body, id);
                    case Evidence.EditorialJudgement ignored -> List.of();
                };
        return findings.stream()
                .map(
                        found ->
                                new Finding(
                                        found.code(),
                                        found.severity(),
                                        id.toString(),
                                        found.message()))
                .toList();
    }

    private List<Finding> checkPassage(PassageId id, boolean words) {
        Optional<Passage> passage = passages.byId(id);
        if (passage.isPresent() && passage.get().anchor() instanceof Anchor.OnText != words) {
            return List.of(
                    Finding.error(
                            "evidence-misfit",
                            "",
                            words
                                    ? "The passage is on an image; its evidence is of the type"
                                            + " image."
                                    : "The passage is on a text; its evidence is of the type"
                                            + " quotation."));
        }
        List<Finding> findings = new ArrayList<>(verify.verify(id));
        passage.ifPresent(there -> findings.addAll(checkLayout(there)));
        return findings;
    }

    /** Words in every part of a text attest, but those beside the work in their own way. */
    private List<Finding> checkLayout(Passage passage) {
        return switch (passage.anchor()) {
            case Anchor.OnImage ignored -> List.of();
            case Anchor.OnText words ->
                    kinds(words).stream()
                            .flatMap(kind -> remark(kind, passage.source()).stream())
                            .toList();
        };
    }

    private Set<Block.Kind> kinds(Anchor.OnText words) {
        return texts.byId(words.text())
                .map(text -> text.kindsAt(words.stretch().start(), words.stretch().end()))
                .orElse(Set.of());
    }

    private Optional<Finding> remark(Block.Kind kind, RecordId source) {
        return switch (kind) {
            case CAPTION ->
                    Optional.of(
                            surrogates.holdImageOf(source)
                                    ? Finding.remark(
                                            "rests-on-caption",
                                            "",
                                            "The words are the caption of an image. They say what"
                                                    + " somebody took the image to show.")
                                    : Finding.remark(
                                            "caption-without-image",
                                            "",
                                            "The words are the caption of an image that is not"
                                                    + " held here, so nobody can compare them with"
                                                    + " it."));
            case NOTE ->
                    Optional.of(
                            Finding.remark(
                                    "rests-on-note",
                                    "",
                                    "The words stand in a note: whoever wrote the note speaks, who"
                                            + " need not be the author."));
            case BOILERPLATE ->
                    Optional.of(
                            Finding.warning(
                                    "rests-on-boilerplate",
                                    "",
                                    "The words belong to the page and not to the work, such as a"
                                            + " copy of the headline. Quote the work itself, if it"
                                            + " says so."));
            case HEADING, BYLINE, DATELINE, PARAGRAPH, PAGE_BREAK -> Optional.empty();
        };
    }

    private List<Finding> checkLocator(Evidence.LocatorEvidence locator) {
        boolean usable =
                records.state(locator.source()).filter(state -> !state.retired()).isPresent();
        return usable
                ? List.of(
                        Finding.remark(
                                "not-verifiable-here",
                                "",
                                "The excerpt was typed from a source that is not held here."))
                : List.of(
                        Finding.error(
                                "source-not-in-use",
                                "",
                                "The source is not in use any more; name the one that replaced"
                                        + " it."));
    }

    private List<Finding> checkSearch(Evidence.SearchReport report, AttestationBody body) {
        List<Finding> findings = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        DayNumber now = DayNumber.of(today.getYear(), today.getMonthValue(), today.getDayOfMonth());
        if (report.when().earliest().compareTo(now) > 0) {
            findings.add(
                    Finding.error(
                            "search-in-the-future",
                            "",
                            "The search is dated %s, which is yet to come."
                                    .formatted(report.when())));
        }
        if (body.stance() == Stance.SUPPORTS) {
            claims.inUse(List.of(body.claim())).stream()
                    .map(Revision::present)
                    .map(ClaimBody::value)
                    .forEach(value -> checkSupport(report, value, findings));
        }
        return findings;
    }

    private static void checkSupport(
            Evidence.SearchReport report, Value value, List<Finding> findings) {
        boolean none = value instanceof Value.None;
        if (!none && !(value instanceof Value.Unknown)) {
            findings.add(
                    Finding.error(
                            "search-cannot-support",
                            "",
                            "That nothing was found supports that there is none or that it is"
                                    + " unknown, and no other value."));
        } else if (none && report.outcome() == Evidence.SearchReport.Outcome.NOT_ACCESSIBLE) {
            findings.add(
                    Finding.error(
                            "search-inconclusive",
                            "",
                            "What could not be seen does not show that there is none."));
        }
    }

    private List<Finding> checkInference(
            Evidence.Inference inference, AttestationBody body, RecordId attestation) {
        List<Finding> findings = new ArrayList<>();
        Set<RecordId> inUse =
                records.states(inference.premises()).values().stream()
                        .filter(state -> !state.retired())
                        .map(RecordState::id)
                        .collect(Collectors.toSet());
        Set<RecordId> supported =
                attestations.ofClaims(inference.premises()).stream()
                        .map(Revision::present)
                        .filter(other -> other.stance() == Stance.SUPPORTS)
                        .map(AttestationBody::claim)
                        .collect(Collectors.toSet());
        for (RecordId premise : inference.premises()) {
            if (!inUse.contains(premise)) {
                findings.add(
                        premiseFinding("premise-not-in-use", "Premise %s is retired.", premise));
            } else if (attestations.restsOn(premise, body.claim(), attestation)) {
                findings.add(
                        premiseFinding(
                                "circular-inference",
                                "Premise %s is itself drawn from the claim.",
                                premise));
            } else if (!supported.contains(premise)) {
                findings.add(
                        premiseFinding(
                                "premise-unsupported",
                                "Nothing supports premise %s; attest it first.",
                                premise));
            }
        }
        return findings;
    }

    private static Finding premiseFinding(String code, String message, RecordId premise) {
        return Finding.error(code, "", message.formatted(premise));
    }
}
