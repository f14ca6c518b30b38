package org.muniment.publication;

import org.muniment.passage.TextId;
import org.muniment.record.RevisionRef;
import org.muniment.source.FileDigest;

/** What can be removed from the archive for good. */
public sealed interface Expungible {

    /** What a revision says. */
    record OfRevision(RevisionRef revision) implements Expungible {}

    /** The words of a text, and the quotations of the passages in it. */
    record OfText(TextId text) implements Expungible {}

    /** Nothing but the words that are sought, in what curators wrote. */
    record OfWords() implements Expungible {}

    /** The bytes of a file, wherever it is used. */
    record OfFile(FileDigest file) implements Expungible {}
}
