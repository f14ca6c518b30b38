package org.muniment.publication;

import java.time.Instant;
import org.muniment.kernel.Digest;

/**
 * The immutable public form of a record.
 *
 * @param serial the entry of the publication log that brought it
 * @param bytes canonical JSON (RFC 8785), UTF-8, served unaltered
 * @param digest SHA-256 of the bytes
 * @param at when it was released
 */
public record Edition(
        EditionRef ref, long serial, EditionKind kind, byte[] bytes, Digest digest, Instant at) {}
