package org.muniment.source;

import java.util.Optional;
import org.muniment.kernel.Wording;
import org.muniment.record.RecordId;

/**
 * Who made a source, as the source or its cataloguer names them.
 *
 * @param name the words
 * @param actor the actor they are known to be
 * @param role what they did: author, translator, photographer
 */
public record Creator(String name, Optional<RecordId> actor, Optional<String> role) {

    public Creator {
        name = Wording.clean("/creators", name);
        role = role.map(words -> Wording.clean("/creators", words));
    }
}
