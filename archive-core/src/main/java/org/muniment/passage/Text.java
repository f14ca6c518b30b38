package org.muniment.passage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.muniment.kernel.CanonicalJson;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Languages;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;

/**
 * One version of a source's words; never changed. The words themselves are kept apart, because they
 * are long: here are their length and digest.
 *
 * @param language of the words, BCP 47; {@code und} when not known
 * @param length of the words, in code points
 * @param words SHA-256 of the words in UTF-8
 * @param blocks the layout, in order
 * @param remarks what was changed or left out on the way in
 * @param enteredBy who brought the text into the archive: the person who typed it, or who set the
 *     machine to work
 */
public record Text(
        TextId id,
        RecordId source,
        Origin origin,
        String language,
        int length,
        Digest words,
        List<Block> blocks,
        List<Finding> remarks,
        AgentId enteredBy,
        Instant at) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public Text {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
        Languages.require("/language", language);
        Block.requireOrder(blocks, length);
    }

    /** The kinds of the blocks that have some of the words from one offset up to another. */
    public Set<Block.Kind> kindsAt(int start, int end) {
        return blocks.stream()
                .filter(block -> block.touches(start, end))
                .map(Block::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Block.Kind.class)));
    }

    /** All who count as authors of it when what rests on it is reviewed. */
    public Set<AgentId> authors() {
        Set<AgentId> authors = new TreeSet<>(Set.of(enteredBy));
        if (origin.maker() instanceof Maker.Person(AgentId agent)) {
            authors.add(agent);
        }
        return authors;
    }

    /**
     * Whether it takes the place of the text that it comes from: a correction, or a better reading.
     */
    public boolean succeeds() {
        return origin.derivedFrom().isPresent() && origin.method() != Method.TRANSLATION;
    }

    /** SHA-256 of {@link #canonicalBytes()}. */
    public Digest digest() {
        return Digest.of(canonicalBytes());
    }

    /**
     * The one byte form of this text: RFC 8785, with the words by their digest. Instants are in UTC
     * with six decimals of a second; what is absent is {@code null}.
     */
    public byte[] canonicalBytes() {
        JsonObject json =
                new JsonObject()
                        .with("at", MICROSECONDS.format(at))
                        .with("blocks", blocks.stream().map(Text::json).toList())
                        .with(
                                "derivedFrom",
                                origin.derivedFrom().map(TextId::toString).orElse(null))
                        .with("drawn", origin.drawn().map(Text::json).orElse(null))
                        .with("enteredBy", enteredBy.toString())
                        .with("id", id.toString())
                        .with("language", language)
                        .with("length", length)
                        .with("maker", json(origin.maker()))
                        .with("method", origin.method().word())
                        .with("remarks", remarks.stream().map(Text::json).toList())
                        .with("source", source.toString())
                        .with("words", words.hex());
        return CanonicalJson.of(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject json(Block block) {
        return new JsonObject()
                .with("end", block.end())
                .with("kind", block.kind().word())
                .with("level", block.level().orElse(null))
                .with("start", block.start());
    }

    private static JsonObject json(Origin.Drawn drawn) {
        return new JsonObject()
                .with("encoding", drawn.encoding().map(Text::json).orElse(null))
                .with("file", drawn.file().hex())
                .with("page", drawn.page())
                .with("surrogate", drawn.surrogate().toString());
    }

    private static JsonObject json(Encoding encoding) {
        return new JsonObject()
                .with("alternatives", encoding.alternatives().stream().map(Text::json).toList())
                .with("basis", encoding.basis().word())
                .with("charset", encoding.charset());
    }

    private static JsonObject json(Encoding.Alternative alternative) {
        return new JsonObject()
                .with("charset", alternative.charset())
                .with("confidence", alternative.confidence());
    }

    private static JsonObject json(Maker maker) {
        return switch (maker) {
            case Maker.Person(AgentId agent) -> new JsonObject().with("agent", agent.toString());
            case Maker.Machine(String tool, String version) ->
                    new JsonObject().with("tool", tool).with("version", version);
        };
    }

    private static JsonObject json(Finding remark) {
        return new JsonObject()
                .with("code", remark.code())
                .with("message", remark.message())
                .with("severity", remark.severity().name().toLowerCase(Locale.ROOT))
                .with("subject", remark.subject());
    }
}
