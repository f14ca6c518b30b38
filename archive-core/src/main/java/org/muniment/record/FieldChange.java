package org.muniment.record;

import java.util.Optional;

/**
 * One difference between two revisions.
 *
 * @param path where, as a JSON pointer (RFC 6901)
 * @param before the JSON value before; empty when it was not there
 * @param after the JSON value after; empty when it is no longer there
 */
public record FieldChange(String path, Optional<String> before, Optional<String> after) {}
