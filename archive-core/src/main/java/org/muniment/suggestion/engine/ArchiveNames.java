package org.muniment.suggestion.engine;

import jakarta.enterprise.context.ApplicationScoped;
import org.muniment.passage.Words;

/** Finds the names of the archive's actors and places in words, and names that it does not know. */
@ApplicationScoped
public class ArchiveNames {

    /** The names in these words. */
    public NamesFound in(Words words, String language) {
        return NamesFound.NONE;
    }
}
