package org.muniment.suggestion.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Stance;
import org.muniment.claim.Value;
import org.muniment.claim.Voice;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.kernel.Wording;
import org.muniment.record.RecordId;
import org.muniment.record.store.Records;
import org.muniment.suggestion.Acceptance;
import org.muniment.suggestion.Offer;
import org.muniment.suggestion.OfferedPart;
import org.muniment.suggestion.Proposal;
import org.muniment.vocabulary.TermCode;

/** Turns what is wanted of an offer into claims. */
@ApplicationScoped
class ClaimsOfOffer {

    private final Records records;

    ClaimsOfOffer(Records records) {
        this.records = records;
    }

    /** A claim to be made, and how its evidence speaks. */
    record Planned(ClaimBody claim, Stance stance, Voice voice) {}

    /**
     * The claims.
     *
     * @throws Refusal {@link RefusalCode#INVALID} when something has to be chosen or is missing
     */
    List<Planned> of(Offer offer, RecordId event, Acceptance acceptance) {
        List<Acceptance.WantedClaim> wanted =
                acceptance.claims().orElseGet(() -> withoutChoice(offer));
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            planned.add(claim(offer, event, wanted.get(i), "/claims/" + i));
        }
        return planned;
    }

    private static List<Acceptance.WantedClaim> withoutChoice(Offer offer) {
        List<Finding> choices = new ArrayList<>();
        List<Acceptance.WantedClaim> wanted = new ArrayList<>();
        for (int i = 0; i < offer.parts().size(); i++) {
            OfferedPart part = offer.parts().get(i);
            if (part.proposal().isDefinite()) {
                wanted.add(Acceptance.WantedClaim.part(i));
            } else if (part.proposal() instanceof Proposal.OfRecords several) {
                choices.add(Finding.error("ambiguous", "/claims", ambiguous(i, part, several)));
            }
        }
        if (!choices.isEmpty()) {
            throw new Refusal(RefusalCode.INVALID, choices.getFirst().message(), choices);
        }
        if (wanted.isEmpty()) {
            throw Refusal.invalid(
                    "/claims", "Nothing of it can be taken as it is: say which claims to make.");
        }
        return wanted;
    }

    private static String ambiguous(int index, OfferedPart part, Proposal.OfRecords several) {
        return "Part %d, “%s”, may name %d records (%s): send the claims to make, with the one meant as its value, or without that part."
                .formatted(
                        index,
                        part.quote().exact(),
                        several.records().size(),
                        several.records().stream()
                                .map(RecordId::toString)
                                .collect(Collectors.joining(", ")));
    }

    private Planned claim(
            Offer offer, RecordId event, Acceptance.WantedClaim wanted, String pointer) {
        Optional<OfferedPart> part = wanted.part().map(index -> part(offer, index, pointer));
        TermCode property =
                wanted.property()
                        .or(() -> part.map(OfferedPart::property))
                        .orElseThrow(
                                () ->
                                        missing(
                                                pointer + "/property",
                                                "Name a property, or a part."));
        Value value =
                wanted.value()
                        .or(() -> part.map(one -> value(one, pointer)))
                        .orElseThrow(() -> missing(pointer + "/value", "Give the value."));
        List<Wording> statement =
                wanted.statement().isEmpty()
                        ? part.map(one -> List.of(one.statement())).orElse(List.of())
                        : wanted.statement();
        ClaimBody body =
                placed(
                        pointer,
                        () ->
                                new ClaimBody(
                                        event,
                                        property,
                                        value,
                                        wanted.qualifiers(),
                                        statement,
                                        wanted.certainty(),
                                        wanted.perspective()));
        return new Planned(
                body,
                wanted.stance().orElse(Stance.SUPPORTS),
                wanted.voice().orElse(offer.voice()));
    }

    private static OfferedPart part(Offer offer, int index, String pointer) {
        if (index < 0 || index >= offer.parts().size()) {
            throw missing(
                    pointer + "/part",
                    "The suggestion has %d parts, counted from 0.".formatted(offer.parts().size()));
        }
        return offer.parts().get(index);
    }

    private Value value(OfferedPart part, String pointer) {
        return switch (part.proposal()) {
            case Proposal.OfDating(var dating) -> new Value.Dated(dating);
            case Proposal.OfTerm(var term) -> new Value.TermValue(term);
            case Proposal.OfRecords(var named) when named.size() == 1 ->
                    new Value.RecordValue(records.survivor(named.getFirst()));
            case Proposal.OfRecords(var named) ->
                    throw missing(
                            pointer + "/value",
                            "“%s” may name %d records: give the one meant."
                                    .formatted(part.quote().exact(), named.size()));
            case Proposal.OfUnknownName(var name) ->
                    new Value.DescribedPerson(
                            new Wording(name, part.statement().language()), Optional.empty());
        };
    }

    private static Refusal missing(String pointer, String message) {
        return Refusal.invalid(pointer, message);
    }

    /** Says of a refused claim which it is. */
    private static ClaimBody placed(String pointer, Supplier<ClaimBody> body) {
        try {
            return body.get();
        } catch (Refusal refused) {
            throw new Refusal(
                    refused.code(),
                    refused.getMessage(),
                    refused.findings().stream()
                            .map(
                                    finding ->
                                            new Finding(
                                                    finding.code(),
                                                    finding.severity(),
                                                    pointer + finding.subject(),
                                                    finding.message()))
                            .toList());
        }
    }
}
