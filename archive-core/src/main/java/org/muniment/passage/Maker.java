package org.muniment.passage;

import org.muniment.kernel.Refusal;
import org.muniment.record.AgentId;

/** Who or what chose the words of a text. */
public sealed interface Maker {

    /** A person. */
    record Person(AgentId agent) implements Maker {}

    /**
     * A program.
     *
     * @param tool its name
     * @param version as it calls itself
     */
    record Machine(String tool, String version) implements Maker {

        private static final int LONGEST = 200;

        public Machine {
            tool = required("/maker/tool", tool);
            version = required("/maker/version", version);
        }

        private static String required(String pointer, String value) {
            String stripped = value.strip();
            if (stripped.isEmpty() || stripped.length() > LONGEST) {
                throw Refusal.invalid(
                        pointer,
                        "A machine is named by its tool and version, in up to %d characters each."
                                .formatted(LONGEST));
            }
            Words.requireUnicode(pointer, stripped);
            return stripped;
        }
    }
}
