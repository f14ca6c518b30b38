package org.muniment.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.muniment.kernel.CanonicalJson;
import org.muniment.kernel.Digest;

/**
 * What a revision's digest is taken over: all but the body, and the body by its salted digest.
 *
 * <p>Because the salt goes with the body, an expunged body can neither be read nor guessed from its
 * digest, and yet the chain of envelopes still verifies.
 */
public record Envelope(
        RevisionRef ref,
        RecordKind kind,
        int schema,
        Digest bodyDigest,
        Optional<Digest> parent,
        ChangeSetId changeSet,
        AgentId agent,
        Instant at) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** SHA-256 of the salt followed by the canonical bytes of the body. */
    public static Digest bodyDigest(byte[] salt, byte[] canonicalBody) {
        return Digest.of(salt, canonicalBody);
    }

    /** SHA-256 of {@link #canonicalBytes()}. */
    public Digest digest() {
        return Digest.of(canonicalBytes());
    }

    /** RFC 8785 bytes of the envelope; instants are in UTC with six decimals of a second. */
    public byte[] canonicalBytes() {
        String json =
                """
                {"agent":"%s","at":"%s","body":"%s","changeSet":"%s","kind":"%s","number":%d,\
                "parent":%s,"record":"%s","schema":%d}\
                """
                        .formatted(
                                agent,
                                MICROSECONDS.format(at),
                                bodyDigest,
                                changeSet,
                                kind.word(),
                                ref.number(),
                                parent.map(digest -> "\"" + digest + "\"").orElse("null"),
                                ref.record(),
                                schema);
        return CanonicalJson.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
