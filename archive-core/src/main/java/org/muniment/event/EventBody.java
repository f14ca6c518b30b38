package org.muniment.event;

import java.util.List;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.record.Body;
import org.muniment.record.RecordKind;
import org.muniment.record.Reference;

/**
 * What editors call an event; nothing else about it stands here.
 *
 * @param labels one in each language, at least one
 */
public record EventBody(List<Wording> labels) implements Body {

    public EventBody {
        labels = List.copyOf(labels);
        if (labels.isEmpty()) {
            throw Refusal.invalid("/labels", "An event has a label in at least one language.");
        }
        Wording.requireOneInEachLanguage("/labels", labels);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.EVENT;
    }

    @Override
    public List<Reference> references() {
        return List.of();
    }
}
