package org.muniment.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.record.RecordId;

/** Actors and places for tests. */
public final class AuthorityExamples {

    private AuthorityExamples() {}

    /** A person; the first name is preferred. */
    public static ActorBody person(String... names) {
        return new ActorBody(ActorBody.Type.PERSON, names(names), List.of());
    }

    /** A place; the first name is preferred. */
    public static PlaceBody place(String... names) {
        return new PlaceBody(names(names), Optional.empty(), List.of(), List.of());
    }

    public static PlaceBody placeIn(RecordId whole, String... names) {
        return new PlaceBody(
                names(names),
                Optional.empty(),
                List.of(new Within(whole, Optional.empty(), Optional.empty())),
                List.of());
    }

    private static List<Name> names(String... words) {
        List<Name> names = new ArrayList<>();
        for (String each : words) {
            names.add(
                    new Name(
                            each,
                            "en",
                            "Latn",
                            names.isEmpty() ? Name.Type.PREFERRED : Name.Type.VARIANT,
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            Optional.empty()));
        }
        return names;
    }
}
