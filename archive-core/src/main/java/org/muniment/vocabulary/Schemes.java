package org.muniment.vocabulary;

/** The schemes that the platform itself relies on. */
public final class Schemes {

    /** Each scheme is a term of this one. */
    public static final String SCHEME = "scheme";

    /** What a claim can say. */
    public static final String PROPERTY = "property";

    /** Under which circumstances. */
    public static final String QUALIFIER = "qualifier";

    /** What is counted or measured. */
    public static final String UNIT = "unit";

    public static final String CERTAINTY = "certainty";
    public static final String PERSPECTIVE = "perspective";
    public static final String NOTE_KIND = "note-kind";

    private Schemes() {}
}
