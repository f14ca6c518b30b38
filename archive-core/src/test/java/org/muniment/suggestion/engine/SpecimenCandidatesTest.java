package org.muniment.suggestion.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.muniment.authority.Name;
import org.muniment.authority.Romanization;
import org.muniment.authority.mention.Bearer;
import org.muniment.authority.mention.NameEntry;
import org.muniment.authority.mention.NameIndex;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Origin;
import org.muniment.passage.Reading;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.reading.FileWords;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.source.MediaType;
import org.muniment.suggestion.Offer;
import org.muniment.suggestion.OfferedPart;
import org.muniment.suggestion.Proposal;

/** Candidate events in the specimen's sources, by the specimen's actors and places. */
class SpecimenCandidatesTest {

    private static final String SPECIMEN = "/specimen/";

    private final Random random = new Random(1955);
    private final Map<RecordId, String> keys = new HashMap<>();
    private final NameIndex names = NameIndex.of(entries());

    @Test
    void findsWhatTheSpecimensSourcesTellOf() throws IOException {
        List<String> told = new ArrayList<>();
        for (String file :
                List.of("aide-memoire.txt", "recollections.en.txt", "recollections.txt")) {
            try (InputStream in = getClass().getResourceAsStream(SPECIMEN + "sources/" + file)) {
                offers(read(file, Objects.requireNonNull(in)))
                        .forEach(offer -> told.add(line(offer)));
            }
        }
        for (String expected :
                List.of(
                        "The guns opened on Quemoy: date=1958-08-23; type=bombardment;"
                                + " place=jinmen",
                        "Premier Zhou Enlai declared that the Chinese government was willing to sit"
                                + " down with the government…: date=1955-04-23; type=declaration;"
                                + " participant=zhou-enlai; participant=american-government",
                        "第一次会议在日内瓦万国宫举行: date=1955-08-01; type=meeting; place=geneva")) {
            assertTrue(told.contains(expected), () -> expected + " in " + told);
        }
    }

    /** For a look at other files: see docs/suggestions.md. */
    @Test
    @EnabledIfSystemProperty(named = "candidates.files", matches = ".+")
    void printsTheCandidatesInOtherFiles() throws IOException {
        for (String file : System.getProperty("candidates.files").split(",")) {
            Path path = Path.of(file);
            try (InputStream in = Files.newInputStream(path)) {
                ReadableText text = read(file, in);
                List<Offer> offers = offers(text);
                System.out.printf(
                        "%s: %d sentences, %d dates, %d mentions, %d candidates%n",
                        path.getFileName(),
                        text.sentences().size(),
                        text.dates().size(),
                        text.names().mentions().size(),
                        offers.size());
                offers.forEach(
                        offer -> System.out.printf("%3d %s%n", offer.confidence(), line(offer)));
            }
        }
    }

    private String line(Offer offer) {
        return offer.label().orElseThrow().words()
                + ": "
                + offer.parts().stream().map(this::told).collect(Collectors.joining("; "));
    }

    private String told(OfferedPart part) {
        return part.property().notation()
                + "="
                + switch (part.proposal()) {
                    case Proposal.OfDating(var dating) -> dating.edtf().toString();
                    case Proposal.OfTerm(var term) -> term.notation();
                    case Proposal.OfRecords(var records) ->
                            records.stream().map(keys::get).collect(Collectors.joining("|"));
                    case Proposal.OfUnknownName(var name) -> "?" + name;
                };
    }

    private static List<Offer> offers(ReadableText text) {
        return new CandidateEngine()
                .read(text).stream()
                        .sorted(Comparator.comparing(offer -> offer.quote().start()))
                        .toList();
    }

    private ReadableText read(String file, InputStream in) throws IOException {
        MediaType type = file.endsWith(".md") ? MediaType.MARKDOWN : MediaType.PLAIN_TEXT;
        Reading reading = FileWords.read(type, in, Optional.empty());
        AgentId agent = AgentId.random(random);
        Text text =
                new Text(
                        TextId.random(random),
                        RecordId.random(random),
                        new Origin(
                                Method.TRANSCRIPTION,
                                new Maker.Person(agent),
                                Optional.empty(),
                                Optional.empty()),
                        "en",
                        reading.words().codePoints().length(),
                        reading.words().digest(),
                        reading.blocks(),
                        List.of(),
                        agent,
                        Instant.EPOCH);
        return new ReadableText(
                text,
                reading.words(),
                ArchiveNames.of(reading.words(), names.find(reading.words().value())));
    }

    private List<NameEntry> entries() {
        List<NameEntry> entries = new ArrayList<>();
        try (InputStream in = getClass().getResourceAsStream(SPECIMEN + "authorities.json")) {
            new ObjectMapper()
                    .readTree(in)
                    .properties()
                    .forEach(
                            authority -> {
                                RecordId id = RecordId.random(random);
                                keys.put(id, authority.getKey());
                                JsonNode body = authority.getValue().path("body");
                                body.path("names")
                                        .forEach(name -> entries.add(entry(id, body, name)));
                            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return entries;
    }

    private static NameEntry entry(RecordId id, JsonNode body, JsonNode name) {
        return new NameEntry(
                id,
                body.has("type") ? Bearer.valueOf(constant(body.path("type"))) : Bearer.PLACE,
                name.path("words").asText(),
                name.path("language").asText(),
                name.path("script").asText(),
                Name.Type.valueOf(constant(name.path("type"))),
                name.has("romanization")
                        ? Optional.of(Romanization.valueOf(constant(name.path("romanization"))))
                        : Optional.empty(),
                false);
    }

    private static String constant(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
