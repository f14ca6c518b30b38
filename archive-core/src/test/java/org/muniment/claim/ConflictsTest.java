package org.muniment.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.muniment.claim.ClaimBuilder.aClaim;
import static org.muniment.claim.ClaimBuilder.term;
import static org.muniment.claim.ClaimBuilder.text;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Digest;
import org.muniment.record.AgentId;
import org.muniment.record.ChangeSetId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;
import org.muniment.record.Survivors;
import org.muniment.vocabulary.Comparison;
import org.muniment.vocabulary.PropertyDefinition;
import org.muniment.vocabulary.QualifierDefinition;
import org.muniment.vocabulary.TermCode;
import org.muniment.vocabulary.ValueKind;
import org.muniment.vocabulary.ValueType;

class ConflictsTest {

    private static final TermCode SCOPE = TermCode.parse("qualifier/scope");

    private static final Conflicts RULES =
            new Conflicts(
                    Map.of(
                            TermCode.parse("property/date"),
                            property(ValueKind.DATING, Comparison.DATINGS),
                            TermCode.parse("property/agenda"),
                            property(ValueKind.TEXT, Comparison.NOT_COMPARED)),
                    Map.of(
                            SCOPE,
                            new QualifierDefinition(
                                    List.of(ValueType.of(ValueKind.TEXT)),
                                    false,
                                    Optional.of(TermCode.parse("scope/whole")))),
                    Survivors.NONE_MERGED);

    private final SplittableRandom random = new SplittableRandom(1955);
    private final RecordId meeting = RecordId.random(random);
    private final RecordId other = RecordId.random(random);

    @Test
    void findsRivalDates() {
        ClaimBuilder first = dated("1955-08-01");
        ClaimBuilder second = dated("1955-08-02");
        assertEquals(Set.of(ids(first, second)), conflicts(first, second, dated("1955-08")));
    }

    @Test
    void keepsSubjectsApart() {
        assertEquals(Set.of(), conflicts(dated("1955"), aClaim(random).about(other).dated("1956")));
    }

    @Test
    void keepsScopesApart() {
        assertEquals(
                Set.of(),
                conflicts(
                        dated("1955").with("scope", term("scope/begins")),
                        dated("1970").with("scope", term("scope/ends"))));
    }

    @Test
    void takesAClaimWithoutScopeToBeAboutTheWhole() {
        ClaimBuilder first = dated("1955").with("scope", term("scope/whole"));
        ClaimBuilder second = dated("1956");
        assertEquals(Set.of(ids(first, second)), conflicts(first, second));
    }

    @Test
    void doesNotComparePropertiesThatHaveManyValues() {
        assertEquals(
                Set.of(),
                conflicts(
                        aClaim(random).about(meeting).saying("agenda", text("trade")),
                        aClaim(random).about(meeting).saying("agenda", text("travel"))));
    }

    @Test
    void joinsClaimsThatExcludeEachOtherByWayOfAThird() {
        ClaimBuilder early = dated("1955-08");
        ClaimBuilder middle = dated("1955-09");
        ClaimBuilder wide = dated("1955-08/1955-09");
        ClaimBuilder late = dated("1955-10");
        assertEquals(Set.of(ids(early, middle, late, wide)), conflicts(early, middle, wide, late));
    }

    @Test
    void namesTheSameConflictWhateverTheOrderOfTheClaims() {
        Revision<ClaimBody> first = head(dated("1955"));
        Revision<ClaimBody> second = head(dated("1956"));
        assertEquals(RULES.among(List.of(first, second)), RULES.among(List.of(second, first)));
    }

    /** Kept for ever, like every identifier. */
    @Test
    void derivesTheIdentifierFromTheClaims() {
        assertEquals(
                "kp8mtt1bt77",
                ConflictId.of(List.of(RecordId.parse("bcd0000000b"), RecordId.parse("00000000000")))
                        .toString());
    }

    private ClaimBuilder dated(String edtf) {
        return aClaim(random).about(meeting).dated(edtf);
    }

    private static Set<Set<RecordId>> conflicts(ClaimBuilder... claims) {
        return RULES.among(Arrays.stream(claims).map(ConflictsTest::head).toList()).stream()
                .map(conflict -> Set.copyOf(conflict.records()))
                .collect(Collectors.toSet());
    }

    private static Set<RecordId> ids(ClaimBuilder... claims) {
        return Arrays.stream(claims).map(ClaimBuilder::id).collect(Collectors.toSet());
    }

    private static Revision<ClaimBody> head(ClaimBuilder claim) {
        return new Revision<>(
                new RevisionRef(claim.id(), 1),
                RecordKind.CLAIM,
                Optional.of(claim.body()),
                Digest.of(new byte[0]),
                ChangeSetId.parse("bcd0000000b"),
                AgentId.parse("bcd0000000b"),
                Instant.EPOCH,
                Optional.empty());
    }

    private static PropertyDefinition property(ValueKind kind, Comparison comparison) {
        boolean single = comparison != Comparison.NOT_COMPARED;
        return new PropertyDefinition(
                List.of(RecordKind.EVENT),
                List.of(ValueType.of(kind)),
                single,
                single ? List.of(SCOPE) : List.of(),
                comparison,
                List.of(SCOPE),
                false,
                false);
    }
}
