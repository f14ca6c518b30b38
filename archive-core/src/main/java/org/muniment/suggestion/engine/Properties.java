package org.muniment.suggestion.engine;

import org.muniment.vocabulary.Schemes;
import org.muniment.vocabulary.TermCode;

/** What an event made of a suggestion is said to have. */
final class Properties {

    static final TermCode DATE = new TermCode(Schemes.PROPERTY, "date");
    static final TermCode PLACE = new TermCode(Schemes.PROPERTY, "place");
    static final TermCode PARTICIPANT = new TermCode(Schemes.PROPERTY, "participant");
    static final TermCode TYPE = new TermCode(Schemes.PROPERTY, "type");

    private Properties() {}
}
