package org.muniment.suggestion.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.authority.Name;
import org.muniment.authority.mention.Bearer;
import org.muniment.authority.mention.NameEntry;
import org.muniment.authority.mention.NameIndex;
import org.muniment.claim.Voice;
import org.muniment.passage.Block;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Origin;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.Words;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.suggestion.Offer;
import org.muniment.suggestion.OfferedPart;
import org.muniment.suggestion.Proposal;

class CandidateEngineTest {

    private static final Random RANDOM = new Random(20_261_123);
    private static final RecordId ORLOVA = RecordId.random(RANDOM);
    private static final RecordId HENRI_DUBOIS = RecordId.random(RANDOM);
    private static final RecordId MARIE_DUBOIS = RecordId.random(RANDOM);
    private static final RecordId TALLINN = RecordId.random(RANDOM);
    private static final RecordId ISLE = RecordId.random(RANDOM);

    private static final NameIndex NAMES =
            NameIndex.of(
                    List.of(
                            name(ORLOVA, Bearer.PERSON, "Vera Orlova", "en"),
                            name(ORLOVA, Bearer.PERSON, "奥尔洛娃", "zh"),
                            name(HENRI_DUBOIS, Bearer.PERSON, "Henri Dubois", "fr"),
                            name(MARIE_DUBOIS, Bearer.PERSON, "Marie Dubois", "fr"),
                            name(TALLINN, Bearer.PLACE, "Tallinn", "en"),
                            name(TALLINN, Bearer.PLACE, "塔林", "zh"),
                            name(ISLE, Bearer.PLACE, "Hiiumaa", "en")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # words                                                              | date       | type               | label
                    On 4 May 1921, Vera Orlova met with the harbour master in Tallinn.    | 1921-05-04 | meeting            | Vera Orlova met with the harbour master in Tallinn
                    The envoys signed a treaty in Tallinn on 4 May 1921.                  | 1921-05-04 | agreement          | The envoys signed a treaty in Tallinn
                    The fleet shelled Hiiumaa on 4 May 1921.                              | 1921-05-04 | bombardment        | The fleet shelled Hiiumaa
                    In May 1921 Vera Orlova was appointed consul in Tallinn.              | 1921-05    | appointment        | Vera Orlova was appointed consul in Tallinn
                    Talks began in Tallinn on 4 May 1921.                                 | 1921-05-04 | talks              | Talks began in Tallinn
                    From 4 to 9 May 1921 a conference was held in Tallinn.                | 1921-05-04/1921-05-09 | conference | A conference was held in Tallinn
                    Vera Orlova issued a statement on 4 May 1921.                         | 1921-05-04 | declaration        | Vera Orlova issued a statement
                    一九二一年五月四日，奥尔洛娃在塔林会见了港务长。                          | 1921-05-04 | meeting            | 奥尔洛娃在塔林会见了港务长
                    一九二一年五月四日，双方在塔林签署协定。                                 | 1921-05-04 | agreement          | 双方在塔林签署协定
                    """)
    void findsWhatHappenedWhen(String words, String date, String type, String label) {
        Offer offer = only(words);
        assertEquals(words, offer.quote().exact());
        assertEquals(label, offer.label().orElseThrow().words());
        assertEquals(date, dating(offer));
        assertEquals(List.of(type), values(offer, "type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vera Orlova did not meet the harbour master in Tallinn on 4 May 1921.",
                "Nothing was signed in Tallinn on 4 May 1921.",
                "The talks will be held in Tallinn on 4 May 1921.",
                "Vera Orlova wanted a meeting to be held in Tallinn on 4 May 1921.",
                "If Vera Orlova signed on 4 May 1921, she did so in Tallinn.",
                "The signed treaty of 4 May 1921 lies in Tallinn.",
                "Tallinn was quiet on 4 May 1921.",
                "Vera Orlova met the harbour master.",
                "They agreed to talk in Tallinn, starting on 4 May 1921.",
                "一九二一年五月四日，奥尔洛娃没有在塔林会见港务长。",
                "奥尔洛娃愿意在一九二一年五月四日会见港务长。"
            })
    void offersNothingWhereNothingIsSaidToHaveHappenedThen(String words) {
        assertEquals(List.of(), offers(words));
    }

    @Test
    void namesWhoTookPartAndWhereWithTheWordsOfEach() {
        String words = "𠀋 On 4 May 1921, Vera Orlova met with Dubois in Tallinn.";
        Offer offer = only(words);
        for (OfferedPart part : offer.parts()) {
            assertEquals(
                    part.quote().exact(),
                    new Words(words)
                            .codePoints()
                            .substring(part.quote().start(), part.quote().end()));
        }
        assertEquals(List.of(ORLOVA.toString()), named(offer, "Vera Orlova"));
        assertEquals(List.of(TALLINN.toString()), values(offer, "place"));
        assertEquals(
                List.of(HENRI_DUBOIS, MARIE_DUBOIS).stream()
                        .map(RecordId::toString)
                        .sorted()
                        .toList(),
                named(offer, "Dubois"));
    }

    @Test
    void isSurerOfMoreAndSaysWhy() {
        Offer full = only("On 4 May 1921, Vera Orlova met with the harbour master in Tallinn.");
        Offer bare = only("In May 1921 somebody met with Vera Orlova.");
        assertTrue(full.confidence() > bare.confidence());
        assertTrue(full.reasons().contains("The date is a whole day."), full.reasons()::toString);
        assertTrue(full.reasons().contains("A place of the archive is named."));
        assertTrue(bare.reasons().contains("The date lies within a month."));
    }

    @Test
    void hearsWhoSpeaksInQuotationMarks() {
        String words = "He wrote: “On 4 May 1921, Vera Orlova met with us in Tallinn.”";
        assertEquals(Voice.QUOTED, only(words).voice());
        assertEquals(Voice.NARRATOR, only("On 4 May 1921 Vera Orlova met us in Tallinn.").voice());
    }

    @Test
    void offersARepeatedSentenceOnce() {
        String words = "On 4 May 1921, Vera Orlova met with us.";
        assertEquals(1, offers(words + "\n\n" + words).size());
    }

    @Test
    void takesTheNextSentenceWhereADateStandsAlone() {
        Offer offer = only("It was 4 May 1921. Vera Orlova signed the treaty in Tallinn.");
        assertEquals("1921-05-04", dating(offer));
        assertEquals(
                "Vera Orlova signed the treaty in Tallinn", offer.label().orElseThrow().words());
    }

    @Test
    void readsNeitherHeadingsNorWhatBelongsToThePage() {
        String words = "On 4 May 1921, Vera Orlova met with us.";
        for (Block block :
                List.of(
                        Block.heading(1, 0, words.length()),
                        Block.of(Block.Kind.BOILERPLATE, 0, words.length()))) {
            assertEquals(List.of(), new CandidateEngine().read(text(words, List.of(block))));
        }
    }

    @Test
    void readsWordsThatNobodyWouldWrite() {
        String odd =
                "On 4\u000c May\u0001 1921, Vera Orlova\u0007 met with a-a-a-a"
                        + "-a".repeat(20_000)
                        + " 𠀋".repeat(20_000)
                        + " Orlova Capital".repeat(20_000)
                        + " in Tallinn.\n";
        String chinese = "一九二一年五月四日，奥尔洛娃会见" + "𠀋".repeat(300) + "。";
        for (String words : List.of(odd, odd.substring(0, 60) + " in Tallinn.", chinese)) {
            ReadableText text = text(words, List.of());
            for (SuggestionEngine engine :
                    List.of(new CandidateEngine(), new NameEngine(), new DatingEngine())) {
                for (Offer offer : engine.read(text)) {
                    assertEquals(
                            offer.quote().exact(),
                            new Words(words)
                                    .codePoints()
                                    .substring(offer.quote().start(), offer.quote().end()));
                }
            }
        }
    }

    private static Offer only(String words) {
        List<Offer> offers = offers(words);
        assertEquals(1, offers.size(), () -> words + ": " + offers);
        return offers.getFirst();
    }

    private static List<Offer> offers(String words) {
        return new CandidateEngine().read(text(words, List.of()));
    }

    private static String dating(Offer offer) {
        return values(offer, "date").getFirst();
    }

    private static List<String> values(Offer offer, String property) {
        return offer.parts().stream()
                .filter(part -> part.property().notation().equals(property))
                .flatMap(part -> values(part).stream())
                .toList();
    }

    private static List<String> named(Offer offer, String words) {
        return offer.parts().stream()
                .filter(part -> part.quote().exact().equals(words))
                .flatMap(part -> values(part).stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> values(OfferedPart part) {
        return switch (part.proposal()) {
            case Proposal.OfDating(var dating) -> List.of(dating.edtf().toString());
            case Proposal.OfTerm(var term) -> List.of(term.notation());
            case Proposal.OfRecords(var records) ->
                    records.stream().map(RecordId::toString).toList();
            case Proposal.OfUnknownName(var name) -> List.of(name);
        };
    }

    static ReadableText text(String value, List<Block> blocks) {
        Words words = new Words(value);
        AgentId agent = AgentId.random(RANDOM);
        Text text =
                new Text(
                        TextId.random(RANDOM),
                        RecordId.random(RANDOM),
                        new Origin(
                                Method.TRANSCRIPTION,
                                new Maker.Person(agent),
                                Optional.empty(),
                                Optional.empty()),
                        "en",
                        words.codePoints().length(),
                        words.digest(),
                        blocks,
                        List.of(),
                        agent,
                        Instant.EPOCH);
        return new ReadableText(text, words, ArchiveNames.of(words, NAMES.find(value)));
    }

    private static NameEntry name(RecordId record, Bearer bearer, String words, String language) {
        return new NameEntry(
                record,
                bearer,
                words,
                language,
                language.equals("zh") ? "Hans" : "Latn",
                Name.Type.PREFERRED,
                Optional.empty(),
                false);
    }
}
