package org.muniment.api.publicapi.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.muniment.record.RecordKind;

/** A parameter of public lists, and which lists take it. */
enum ListParameter {
    WITHIN("A date or interval in EDTF, such as 1955-08 or 1955/1958: what is dated so."),
    MATCH(
            "How a dating must lie to within: certainly (however it is read), possibly (in some"
                    + " reading) or overlaps (in some reading it shares a day). By default"
                    + " certainly."),
    ACTOR("The identifier of an actor who is named."),
    ROLE(
            "With actor: how they are named, by the code of a property, a qualifier or a role, such"
                    + " as property/participant, qualifier/on-behalf-of or role/mediator."),
    PLACE("The identifier of a place that is named, or in which a place lies that is."),
    TYPE(
            "Of events, the code of a term, such as event-type/meeting; of actors: person, group or"
                    + " corporate-body."),
    PROPERTY("The code of a property of which there is a claim, such as property/participant."),
    SOURCE("The identifier of a source that is cited; in sources and collections: that is named."),
    STANCE("What evidence does, that of source if given: supports, disputes or mentions."),
    DISPUTED(
            "true: a claim is disputed by evidence or stands in a conflict left open; false: none"
                    + " is."),
    SUBJECT("The identifier of the record that the claim is about."),
    AS_OF(
            "As it was public then: a serial of the publication log, or an instant such as"
                    + " 2026-01-31T12:00:00Z."),
    CURSOR("From the member next of the page before."),
    LIMIT("How many items a page has at most, from 1 to 100. By default 20.");

    private final String explanation;

    ListParameter(String explanation) {
        this.explanation = explanation;
    }

    /** Its name in addresses: {@code as-of}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String explanation() {
        return explanation;
    }

    /** What the list of a kind takes, in the order in which a page shows them. */
    static List<ListParameter> of(RecordKind kind) {
        List<ListParameter> all =
                new ArrayList<>(
                        switch (kind) {
                            case EVENT, ACTOR ->
                                    List.of(
                                            WITHIN, MATCH, ACTOR, ROLE, PLACE, TYPE, PROPERTY,
                                            SOURCE, STANCE, DISPUTED);
                            case PLACE ->
                                    List.of(
                                            WITHIN, MATCH, ACTOR, ROLE, PLACE, PROPERTY, SOURCE,
                                            STANCE, DISPUTED);
                            case CLAIM ->
                                    List.of(
                                            WITHIN, MATCH, ACTOR, ROLE, PLACE, PROPERTY, SOURCE,
                                            STANCE, DISPUTED, SUBJECT);
                            case SOURCE -> List.of(ACTOR, SOURCE);
                            case COLLECTION -> List.of(ACTOR, PLACE, SOURCE);
                            case TERM, ATTESTATION, NOTE -> List.of();
                        });
        all.addAll(List.of(AS_OF, CURSOR, LIMIT));
        return all;
    }
}
