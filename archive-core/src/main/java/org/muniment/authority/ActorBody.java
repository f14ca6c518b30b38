package org.muniment.authority;

import java.util.List;
import org.muniment.kernel.Refusal;
import org.muniment.record.Body;
import org.muniment.record.RecordKind;
import org.muniment.record.Reference;

/**
 * The authority record of a person, group or corporate body.
 *
 * @param names at least one of them preferred
 * @param identifiers what other authority files call it
 */
public record ActorBody(Type type, List<Name> names, List<ExternalIdentifier> identifiers)
        implements Body {

    /** What an actor is (after ISAAR(CPF), with groups for families). */
    public enum Type {
        PERSON,
        /** People who act together without being a body: a delegation, a family. */
        GROUP,
        /** An organisation or office that acts as one: a government, a ministry. */
        CORPORATE_BODY
    }

    public ActorBody {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        Name.requirePreferred(names);
        if (identifiers.stream().distinct().count() < identifiers.size()) {
            throw Refusal.invalid("/identifiers", "The same identifier is given twice.");
        }
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACTOR;
    }

    @Override
    public List<Reference> references() {
        return List.of();
    }
}
