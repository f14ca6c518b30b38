package org.muniment.publication.facet;

import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** The words of {@link Facets}, written in one place for editions and for filters alike. */
public final class FacetWord {

    /** A claim that evidence disputes, or that stands in a conflict left open. */
    public static final String DISPUTED = "disputed";

    private FacetWord() {}

    public static String property(String code) {
        return "property:" + code;
    }

    /** The kind of event, or of actor. */
    public static String type(String type) {
        return "type:" + type;
    }

    /** An actor, a place, a source or whatever else is named. */
    public static String named(RecordKind kind, RecordId record) {
        return kind.word() + ":" + record;
    }

    /**
     * The same, by the way in which it is named: the code of a property, of a qualifier or of a
     * term that qualifies it.
     */
    public static String namedAs(RecordKind kind, RecordId record, String code) {
        return named(kind, record) + "@" + code;
    }

    public static String stance(String stance) {
        return "stance:" + stance;
    }

    /** What evidence from a source does. */
    public static String stanceOf(RecordId source, String stance) {
        return namedAs(RecordKind.SOURCE, source, stance);
    }

    /** The place around a place. */
    public static String within(RecordId place) {
        return "within:" + place;
    }
}
