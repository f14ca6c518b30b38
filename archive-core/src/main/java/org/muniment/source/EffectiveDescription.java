package org.muniment.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.record.RecordId;

/**
 * What holds for a source, be it its own or that of the nearest larger source that says something
 * of it, and of which source it is.
 *
 * @param access empty when no source around says anything: then it is {@link Access#OPEN}
 */
public record EffectiveDescription(
        RecordId source,
        Optional<Stated<String>> holder,
        Optional<Stated<String>> callNumber,
        Optional<Stated<Rights>> rights,
        Optional<Stated<Access>> access) {

    /**
     * A part of a description.
     *
     * @param by the source that says it
     */
    public record Stated<T>(T value, RecordId by) {}

    /** A source and what is said of it. */
    public record Described(RecordId source, SourceBody body) {}

    /**
     * @param line the source itself, then each larger one around it, up to the outermost
     */
    public static EffectiveDescription of(List<Described> line) {
        return new EffectiveDescription(
                line.getFirst().source(),
                nearest(line, SourceBody::holder),
                nearest(line, SourceBody::callNumber),
                nearest(line, SourceBody::rights),
                nearest(line, SourceBody::access));
    }

    /** The access that holds, whoever says so. */
    public Access accessInForce() {
        return access.map(Stated::value).orElse(Access.OPEN);
    }

    private static <T> Optional<Stated<T>> nearest(
            List<Described> line, Function<SourceBody, Optional<T>> part) {
        return line.stream()
                .flatMap(
                        described ->
                                part.apply(described.body()).stream()
                                        .map(value -> new Stated<>(value, described.source())))
                .findFirst();
    }
}
