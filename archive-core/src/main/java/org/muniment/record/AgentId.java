package org.muniment.record;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies a person or a program; opaque everywhere, its name is kept in one table only. */
public record AgentId(Identifier identifier) implements Comparable<AgentId> {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static AgentId parse(String text) {
        return new AgentId(new Identifier(text));
    }

    public static AgentId random(RandomGenerator random) {
        return new AgentId(Identifier.random(random));
    }

    @Override
    public int compareTo(AgentId other) {
        return identifier.compareTo(other.identifier);
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
