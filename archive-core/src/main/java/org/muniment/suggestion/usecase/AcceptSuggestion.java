package org.muniment.suggestion.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.muniment.authority.ActorBody;
import org.muniment.authority.Name;
import org.muniment.authority.PlaceBody;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Evidence;
import org.muniment.claim.Value;
import org.muniment.claim.store.Claims;
import org.muniment.event.EventBody;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.kernel.Wording;
import org.muniment.passage.Method;
import org.muniment.passage.PassageId;
import org.muniment.passage.Text;
import org.muniment.passage.TextSelection;
import org.muniment.passage.usecase.ReadText;
import org.muniment.passage.usecase.SelectPassage;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.Change;
import org.muniment.record.CommittedChangeSet;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.suggestion.Acceptance;
import org.muniment.suggestion.Made;
import org.muniment.suggestion.Offer;
import org.muniment.suggestion.OfferedName;
import org.muniment.suggestion.Quote;
import org.muniment.suggestion.Standing;
import org.muniment.suggestion.Suggestion;
import org.muniment.suggestion.SuggestionId;
import org.muniment.suggestion.store.Suggestions;

/**
 * Makes records of a suggestion: a passage, an event, claims about it and attestations that quote
 * the passage, or an actor or a place of a new name; all in one change set, or nothing. Whoever
 * accepts is the author of everything. The machine is named as the origin, and is nobody's second
 * pair of eyes.
 */
@ApplicationScoped
public class AcceptSuggestion {

    private static final String CHINESE = "zh";

    private final Suggestions suggestions;
    private final ClaimsOfOffer claimsOfOffer;
    private final Claims claims;
    private final SelectPassage select;
    private final ReadText texts;
    private final ReadRecord records;
    private final CommitChangeSet changeSets;
    private final RandomGenerator random;

    AcceptSuggestion(
            Suggestions suggestions,
            ClaimsOfOffer claimsOfOffer,
            Claims claims,
            SelectPassage select,
            ReadText texts,
            ReadRecord records,
            CommitChangeSet changeSets,
            RandomGenerator random) {
        this.suggestions = suggestions;
        this.claimsOfOffer = claimsOfOffer;
        this.claims = claims;
        this.select = select;
        this.texts = texts;
        this.records = records;
        this.changeSets = changeSets;
        this.random = random;
    }

    /**
     * Accepts a suggestion.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#WRONG_STATE} when it was
     *     decided about, or its text was corrected since; {@link RefusalCode#RETIRED} when its
     *     source was; {@link RefusalCode#INVALID} when something has to be chosen; and all that a
     *     change set is refused for
     */
    @Transactional
    public Made accept(AgentId agent, SuggestionId id, Acceptance acceptance) {
        Suggestion suggestion =
                suggestions.lock(List.of(id)).stream()
                        .findFirst()
                        .orElseThrow(() -> ReadSuggestions.notFound(id));
        requireOpen(suggestion);
        suggestions.holdWords(suggestion.text());
        RecordId source = requireUnchanged(suggestion);
        return suggestion.offer().name().isPresent()
                ? named(agent, suggestion, suggestion.offer().name().get(), acceptance)
                : attested(agent, suggestion, source, acceptance);
    }

    private static void requireOpen(Suggestion suggestion) {
        switch (suggestion.standing()) {
            case Standing.Open ignored -> {}
            case Standing.Accepted accepted ->
                    throw new Refusal(
                            RefusalCode.WRONG_STATE,
                            "This suggestion was accepted on %s by %s; change set %s has what came of it."
                                    .formatted(accepted.at(), accepted.by(), accepted.changeSet()));
            case Standing.Dismissed dismissed ->
                    throw new Refusal(
                            RefusalCode.WRONG_STATE,
                            "This suggestion was dismissed on %s by %s. Reopen it first."
                                    .formatted(dismissed.at(), dismissed.by()));
        }
    }

    /** The source, which is in use, and of whose text there is no later correction. */
    private RecordId requireUnchanged(Suggestion suggestion) {
        Text text = texts.describe(suggestion.text());
        if (records.state(RecordKind.SOURCE, text.source()).retired()) {
            throw new Refusal(
                    RefusalCode.RETIRED,
                    "Source %s was retired and takes nothing more.".formatted(text.source()));
        }
        texts.ofSource(text.source()).stream()
                .filter(other -> other.origin().method() == Method.CORRECTION)
                .filter(other -> other.origin().derivedFrom().equals(Optional.of(text.id())))
                .filter(other -> other.at().isAfter(suggestion.at()))
                .findFirst()
                .ifPresent(
                        newer -> {
                            throw new Refusal(
                                    RefusalCode.WRONG_STATE,
                                    "The text was corrected since this was suggested: run suggestions on text %s and accept what is found there."
                                            .formatted(newer.id()));
                        });
        return text.source();
    }

    private Made attested(
            AgentId agent, Suggestion suggestion, RecordId source, Acceptance acceptance) {
        if (acceptance.name().isPresent()) {
            throw Refusal.invalid("/name", "A name is told of a new name only.");
        }
        Offer offer = suggestion.offer();
        RecordId event = acceptance.event().orElseGet(() -> RecordId.random(random));
        List<Change> changes = new ArrayList<>();
        if (acceptance.event().isEmpty()) {
            changes.add(new Change.Create(event, label(offer, acceptance)));
        }
        List<ClaimsOfOffer.Planned> planned = claimsOfOffer.of(offer, event, acceptance);
        List<Revision<ClaimBody>> there = acceptance.event().map(claims::about).orElse(List.of());
        PassageId passage = passage(agent, suggestion, acceptance);
        List<RecordId> claimed = new ArrayList<>();
        List<RecordId> attestations = new ArrayList<>();
        for (ClaimsOfOffer.Planned one : planned) {
            RecordId claim = same(one.claim(), there).orElseGet(() -> create(one.claim(), changes));
            claimed.add(claim);
            attestations.add(create(attestation(claim, one, passage), changes));
        }
        Suggestion accepted = commit(agent, suggestion, acceptance, changes, Set.of(source));
        return new Made(
                accepted,
                Optional.of(passage),
                Optional.of(event),
                claimed,
                attestations,
                Optional.empty());
    }

    private static EventBody label(Offer offer, Acceptance acceptance) {
        List<Wording> labels =
                acceptance.labels().isEmpty()
                        ? offer.label().stream().toList()
                        : acceptance.labels();
        if (labels.isEmpty()) {
            throw Refusal.invalid(
                    "/event", "Say which event this is about, or give the labels of a new one.");
        }
        return new EventBody(labels);
    }

    private PassageId passage(AgentId agent, Suggestion suggestion, Acceptance acceptance) {
        Quote quote = acceptance.passage().orElse(suggestion.offer().quote());
        TextSelection words =
                new TextSelection.AtOffsets(quote.start(), quote.end(), quote.exact());
        return select.select(suggestion.text(), words, agent).passage().id();
    }

    /** What the event is said to be already needs new evidence, not another claim. */
    private static Optional<RecordId> same(ClaimBody claim, List<Revision<ClaimBody>> there) {
        return there.stream()
                .filter(known -> known.body().filter(body -> saysTheSame(body, claim)).isPresent())
                .map(known -> known.ref().record())
                .findFirst();
    }

    private static boolean saysTheSame(ClaimBody one, ClaimBody other) {
        boolean sameDate =
                one.value() instanceof Value.Dated(var first)
                        && other.value() instanceof Value.Dated(var second)
                        && first.edtf().equals(second.edtf());
        return one.property().equals(other.property())
                && one.qualifiers().equals(other.qualifiers())
                && one.perspective().equals(other.perspective())
                && (sameDate || one.value().equals(other.value()));
    }

    private static AttestationBody attestation(
            RecordId claim, ClaimsOfOffer.Planned planned, PassageId passage) {
        return new AttestationBody(
                claim,
                planned.stance(),
                Optional.of(planned.voice()),
                Optional.empty(),
                Optional.empty(),
                new Evidence.QuotationEvidence(passage));
    }

    private Made named(
            AgentId agent, Suggestion suggestion, OfferedName offered, Acceptance acceptance) {
        if (acceptance.event().isPresent()
                || acceptance.claims().isPresent()
                || acceptance.passage().isPresent()
                || !acceptance.labels().isEmpty()) {
            throw Refusal.invalid(
                    "/name", "Of a new name an actor or a place is made, and no claims.");
        }
        List<Change> changes = new ArrayList<>();
        RecordId bearer = create(bearer(offered, acceptance.name()), changes);
        Suggestion accepted = commit(agent, suggestion, acceptance, changes, Set.of());
        return new Made(
                accepted,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(bearer));
    }

    private static Body bearer(OfferedName offered, Optional<Acceptance.NewBearer> wanted) {
        RecordKind kind =
                wanted.flatMap(Acceptance.NewBearer::kind)
                        .or(offered::kind)
                        .orElseThrow(
                                () ->
                                        Refusal.invalid(
                                                "/name/kind",
                                                "Say whether it is an actor or a place."));
        List<Name> names = List.of(name(offered, wanted));
        return switch (kind) {
            case ACTOR ->
                    new ActorBody(
                            wanted.flatMap(Acceptance.NewBearer::type)
                                    .orElse(ActorBody.Type.PERSON),
                            names,
                            List.of());
            case PLACE -> new PlaceBody(names, Optional.empty(), List.of(), List.of());
            case SOURCE, COLLECTION, TERM, EVENT, CLAIM, ATTESTATION, NOTE ->
                    throw Refusal.invalid(
                            "/name/kind", "A name is made an actor or a place, nothing else.");
        };
    }

    private static Name name(OfferedName offered, Optional<Acceptance.NewBearer> wanted) {
        String language =
                wanted.flatMap(Acceptance.NewBearer::language).orElse(offered.name().language());
        return new Name(
                wanted.flatMap(Acceptance.NewBearer::words).orElse(offered.name().words()),
                language,
                wanted.flatMap(Acceptance.NewBearer::script)
                        .orElse(language.startsWith(CHINESE) ? "Hans" : "Latn"),
                Name.Type.PREFERRED,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private RecordId create(Body body, List<Change> changes) {
        RecordId id = RecordId.random(random);
        changes.add(new Change.Create(id, body));
        return id;
    }

    private Suggestion commit(
            AgentId agent,
            Suggestion suggestion,
            Acceptance acceptance,
            List<Change> changes,
            Set<RecordId> reliedOn) {
        CommittedChangeSet committed =
                changeSets.commit(
                        new ProposedChangeSet(
                                agent,
                                acceptance.reason(),
                                "suggestion/%s/%s"
                                        .formatted(
                                                suggestion.engine().tool(),
                                                suggestion.engine().version()),
                                changes,
                                new HashSet<>(reliedOn)));
        Instant at = committed.at().truncatedTo(ChronoUnit.MICROS);
        List<RecordId> made =
                committed.revisions().stream().map(RevisionRef::record).sorted().toList();
        suggestions.accept(suggestion.id(), new Standing.Accepted(agent, at, committed.id(), made));
        return suggestions.find(suggestion.id()).orElseThrow();
    }
}
