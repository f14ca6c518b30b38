package org.muniment.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.muniment.kernel.CanonicalJson;
import org.muniment.kernel.Digest;

/**
 * One entry of the publication log.
 *
 * @param serial from 1, without gaps, in the order of commit
 * @param at the database's time, never before that of the entry before
 * @param body canonical JSON: what was published, corrected or withdrawn
 * @param previous the digest of the entry before; empty for the first
 */
public record LogEntry(long serial, Kind kind, Instant at, byte[] body, Optional<Digest> previous) {

    /** What an entry tells. */
    public enum Kind {
        RELEASE,
        CORRECTION,
        WITHDRAWAL,
        REDACTION,
        MERGE,
        ACCESS,
        REISSUE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a {@link #word()}. */
        public static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** SHA-256 of the canonical entry: serial, kind, time, digest of the body, digest before. */
    public Digest digest() {
        String json =
                """
                {"at":"%s","body":"%s","kind":"%s","previous":%s,"serial":"%d"}\
                """
                        .formatted(
                                MICROSECONDS.format(at),
                                Digest.of(body),
                                kind.word(),
                                previous.map(digest -> "\"" + digest + "\"").orElse("null"),
                                serial);
        return Digest.of(CanonicalJson.of(json.getBytes(StandardCharsets.UTF_8)));
    }
}
