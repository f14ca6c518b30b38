package org.muniment.claim;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Identifier;
import org.muniment.record.RecordId;

/** Identifies a conflict; follows from its claims, so that other claims make another conflict. */
public record ConflictId(Identifier identifier) implements Comparable<ConflictId> {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static ConflictId parse(String text) {
        return new ConflictId(new Identifier(text));
    }

    /** The identifier of the conflict of these claims, in whatever order. */
    public static ConflictId of(Collection<RecordId> claims) {
        String name =
                claims.stream()
                        .map(RecordId::toString)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ", "conflict:", ""));
        return new ConflictId(
                Identifier.following(Digest.of(name.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public int compareTo(ConflictId other) {
        return identifier.compareTo(other.identifier);
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
