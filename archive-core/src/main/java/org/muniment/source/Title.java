package org.muniment.source;

import java.util.Optional;
import org.muniment.kernel.Languages;
import org.muniment.kernel.Wording;

/**
 * A title of a source.
 *
 * @param words as they stand on the source, or as a cataloguer supplies them
 * @param language BCP 47 (RFC 5646)
 */
public record Title(String words, Optional<String> language) {

    public Title {
        words = Wording.clean("/titles", words);
        language.ifPresent(tag -> Languages.require("/titles", tag));
    }
}
