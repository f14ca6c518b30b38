package org.muniment.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Digest;

/** The bytes and digests below are kept for ever: when this test fails, the change is wrong. */
class EnvelopeTest {

    private static final Digest BODY =
            Envelope.bodyDigest("salt".getBytes(UTF_8), "{\"titles\":[]}".getBytes(UTF_8));

    private static Envelope envelope(int number, Optional<Digest> parent) {
        return new Envelope(
                new RevisionRef(RecordId.parse("bcd0000000b"), number),
                RecordKind.SOURCE,
                1,
                BODY,
                parent,
                ChangeSetId.parse("bcd0000000b"),
                AgentId.parse("bcd0000000b"),
                Instant.parse("1955-08-01T16:00:00.5Z"));
    }

    @Test
    void writesTheFirstRevisionInItsGoldenBytes() {
        assertEquals(
                """
                {"agent":"bcd0000000b","at":"1955-08-01T16:00:00.500000Z",\
                "body":"b3166f38073c8be0ac39c5b6db86366c099e966568e82ced2edbef6b74dc2ae4",\
                "changeSet":"bcd0000000b","kind":"source","number":1,"parent":null,\
                "record":"bcd0000000b","schema":1}\
                """,
                new String(envelope(1, Optional.empty()).canonicalBytes(), UTF_8));
    }

    @Test
    void keepsTheGoldenDigest() {
        assertEquals(
                "e1bd73ecbb5b204492d8c7f6466929e4e7e5addb3b31fb6d40bdc4dc5ec3a16a",
                envelope(1, Optional.empty()).digest().hex());
    }

    @Test
    void chainsToTheRevisionBefore() {
        Digest first = envelope(1, Optional.empty()).digest();
        Digest other = Digest.of("another".getBytes(UTF_8));
        assertNotEquals(
                envelope(2, Optional.of(first)).digest(), envelope(2, Optional.of(other)).digest());
    }
}
