package org.muniment.record.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.authority.ActorBody;
import org.muniment.authority.Coordinates;
import org.muniment.authority.ExternalIdentifier;
import org.muniment.authority.Name;
import org.muniment.authority.PlaceBody;
import org.muniment.authority.Romanization;
import org.muniment.authority.Within;
import org.muniment.claim.Approximation;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.Attribution;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Evidence;
import org.muniment.claim.NoteBody;
import org.muniment.claim.Qualifier;
import org.muniment.claim.Stance;
import org.muniment.claim.Value;
import org.muniment.claim.Voice;
import org.muniment.event.EventBody;
import org.muniment.kernel.Decimal;
import org.muniment.kernel.Wording;
import org.muniment.kernel.dating.Basis;
import org.muniment.kernel.dating.Calendar;
import org.muniment.kernel.dating.Dating;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.passage.PassageId;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.source.CollectionBody;
import org.muniment.vocabulary.Comparison;
import org.muniment.vocabulary.PropertyDefinition;
import org.muniment.vocabulary.QualifierDefinition;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.TermCode;
import org.muniment.vocabulary.ValueKind;
import org.muniment.vocabulary.ValueType;

/** A body of each kind and type, filled as far as it can be; the name is that of its file. */
final class BodyExamples {

    private static final RecordId ONE = RecordId.parse("bcd0000000b");
    private static final PassageId PASSAGE = PassageId.parse("bcd0000000b");
    private static final Dating AUGUST =
            new Dating(
                    Optional.of("1 August"),
                    Calendar.GREGORIAN,
                    Edtf.parse("1955-08-01"),
                    List.of(
                            new Basis(
                                    Optional.of("the summer of 1955"),
                                    "The year stands in the sentence before.")));
    private static final Dating MINGUO =
            new Dating(
                    Optional.of("民國四十四年"),
                    Calendar.MINGUO,
                    Edtf.parse("1955"),
                    List.of(new Basis(Optional.empty(), "44 and 1911 make 1955.")));

    private BodyExamples() {}

    static Map<String, Body> all() {
        Map<String, Body> all = new LinkedHashMap<>();
        addTerms(all);
        addAuthorities(all);
        all.put("event", new EventBody(List.of(en("First meeting"), zh("第一次会议"))));
        all.put(
                "collection",
                new CollectionBody(
                        List.of(en("Talks")),
                        List.of(en("About the talks.")),
                        List.of(en("Transcribed and checked.")),
                        List.of(ONE)));
        addClaims(all);
        addAttestations(all);
        all.put(
                "note-on-record",
                new NoteBody(
                        Optional.of(ONE),
                        Optional.empty(),
                        TermCode.parse("note-kind/explanation"),
                        NoteBody.Visibility.PUBLIC,
                        List.of(en("The name of the hotel."))));
        all.put(
                "note-on-passage",
                new NoteBody(
                        Optional.empty(),
                        Optional.of(PASSAGE),
                        TermCode.parse("note-kind/sic"),
                        NoteBody.Visibility.INTERNAL,
                        List.of(en("[sic], read: Warsaw"))));
        return all;
    }

    private static void addTerms(Map<String, Body> all) {
        all.put(
                "term",
                new TermBody(
                        TermCode.parse("event-type/bombardment"),
                        List.of(en("bombardment"), zh("炮击")),
                        List.of(en("Shelling of a place.")),
                        Optional.of(TermCode.parse("event-type/military-operation")),
                        List.of("http://example.org/bombardment"),
                        Optional.empty(),
                        Optional.empty()));
        all.put(
                "term-property",
                new TermBody(
                        TermCode.parse("property/number-of"),
                        List.of(en("number of")),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(
                                new PropertyDefinition(
                                        List.of(RecordKind.EVENT),
                                        List.of(
                                                new ValueType(
                                                        ValueKind.QUANTITY,
                                                        List.of(),
                                                        Optional.of("unit"),
                                                        Optional.of(TermCode.parse("unit/time")))),
                                        true,
                                        List.of(TermCode.parse("qualifier/scope")),
                                        Comparison.QUANTITIES,
                                        List.of(TermCode.parse("qualifier/scope")),
                                        false,
                                        false)),
                        Optional.empty()));
        all.put(
                "term-qualifier",
                new TermBody(
                        TermCode.parse("qualifier/at-place"),
                        List.of(en("at")),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(
                                new QualifierDefinition(
                                        List.of(ValueType.ofRecord(RecordKind.PLACE)),
                                        false,
                                        Optional.of(TermCode.parse("scope/whole"))))));
    }

    private static void addAuthorities(Map<String, Body> all) {
        all.put(
                "actor",
                new ActorBody(
                        ActorBody.Type.PERSON,
                        List.of(
                                name("Zhou Enlai", "Latn", Name.Type.PREFERRED, null, false),
                                name("周恩来", "Hans", Name.Type.PREFERRED, null, false),
                                name(
                                        "Chou En-lai",
                                        "Latn",
                                        Name.Type.ROMANIZATION,
                                        Romanization.WADE_GILES,
                                        true)),
                        List.of(new ExternalIdentifier("http://www.wikidata.org/entity/Q1"))));
        all.put(
                "place",
                new PlaceBody(
                        List.of(
                                new Name(
                                        "Peking",
                                        "zh",
                                        "Latn",
                                        Name.Type.ROMANIZATION,
                                        Optional.of(Romanization.POSTAL),
                                        false,
                                        Optional.of(Dating.of("1906")),
                                        Optional.of(Dating.of("1949"))),
                                name("Beijing", "Latn", Name.Type.PREFERRED, null, false)),
                        Optional.of(
                                new Coordinates(new Decimal("39.90"), new Decimal("116.4"), 20000)),
                        List.of(new Within(ONE, Optional.of(Dating.of("1949")), Optional.empty())),
                        List.of()));
    }

    private static Name name(
            String words,
            String script,
            Name.Type type,
            @Nullable Romanization system,
            boolean generated) {
        return new Name(
                words,
                "zh",
                script,
                type,
                Optional.ofNullable(system),
                generated,
                Optional.empty(),
                Optional.empty());
    }

    private static void addClaims(Map<String, Body> all) {
        all.put("claim-dating", claim("date", new Value.Dated(AUGUST)));
        all.put("claim-dating-minguo", claim("date", new Value.Dated(MINGUO)));
        all.put("claim-record", claim("part-of", new Value.RecordValue(ONE)));
        all.put("claim-term", claim("type", term("event-type/meeting")));
        all.put(
                "claim-described-person",
                new ClaimBody(
                        ONE,
                        TermCode.parse("property/participant"),
                        new Value.DescribedPerson(
                                en("the representative of the United States"), Optional.of(ONE)),
                        List.of(
                                qualifier("role", term("role/head-of-delegation")),
                                qualifier("from", new Value.Dated(Dating.of("1955~"))),
                                qualifier("ordinal", new Value.Ordinal(2))),
                        List.of(en("The United States sent a representative."), zh("美国派出代表。")),
                        Optional.of(TermCode.parse("certainty/probable")),
                        Optional.of(TermCode.parse("perspective/later-scholarship"))));
        all.put("claim-text", claim("proposal", new Value.TextValue(en("To renounce force."))));
        all.put(
                "claim-quantity",
                claim(
                        "number-of",
                        new Value.Quantity(
                                new Decimal("136"),
                                Approximation.ABOUT,
                                Optional.of(new Decimal("2.5")),
                                TermCode.parse("unit/meetings"))));
        all.put("claim-ordinal", claim("number-in-series", new Value.Ordinal(1)));
        all.put("claim-unknown", claim("agenda", new Value.Unknown()));
        all.put("claim-none", claim("agenda", new Value.None()));
    }

    private static ClaimBody claim(String property, Value value) {
        return new ClaimBody(
                ONE,
                new TermCode("property", property),
                value,
                List.of(),
                List.of(en("A statement.")),
                Optional.empty(),
                Optional.empty());
    }

    private static void addAttestations(Map<String, Body> all) {
        all.put(
                "attestation-quotation",
                new AttestationBody(
                        ONE,
                        Stance.SUPPORTS,
                        Optional.of(Voice.QUOTED),
                        Optional.of(
                                new Attribution(Optional.of("the ambassador"), Optional.of(ONE))),
                        Optional.of("a telegram of that day"),
                        new Evidence.QuotationEvidence(PASSAGE)));
        all.put("attestation-image", plain(new Evidence.ImageEvidence(PASSAGE)));
        all.put(
                "attestation-locator",
                new AttestationBody(
                        ONE,
                        Stance.DISPUTES,
                        Optional.of(Voice.NARRATOR),
                        Optional.empty(),
                        Optional.empty(),
                        new Evidence.LocatorEvidence(ONE, "box 3, folder 7", en("They met."))));
        all.put(
                "attestation-search-report",
                plain(
                        new Evidence.SearchReport(
                                "minutes of the meeting",
                                "the files of the consulate",
                                "leafed through, page by page",
                                Edtf.parse("2026-03"),
                                "the editors",
                                Evidence.SearchReport.Outcome.NOTHING_FOUND,
                                Optional.of(en("Two folders were missing.")))));
        all.put(
                "attestation-inference",
                plain(new Evidence.Inference(List.of(ONE), en("No other meeting was held then."))));
        all.put(
                "attestation-editorial-judgement",
                plain(new Evidence.EditorialJudgement(en("The hand is that of the same clerk."))));
    }

    private static AttestationBody plain(Evidence evidence) {
        return new AttestationBody(
                ONE,
                Stance.SUPPORTS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                evidence);
    }

    private static Qualifier qualifier(String notation, Value value) {
        return new Qualifier(new TermCode("qualifier", notation), value);
    }

    private static Value term(String code) {
        return new Value.TermValue(TermCode.parse(code));
    }

    private static Wording en(String words) {
        return new Wording(words, "en");
    }

    private static Wording zh(String words) {
        return new Wording(words, "zh-Hans");
    }
}
