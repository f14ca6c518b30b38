package org.muniment.event;

import java.util.List;
import org.muniment.kernel.Wording;

/** Events for tests. */
public final class EventExamples {

    private EventExamples() {}

    public static EventBody labelled(String label) {
        return new EventBody(List.of(new Wording(label, "en")));
    }
}
