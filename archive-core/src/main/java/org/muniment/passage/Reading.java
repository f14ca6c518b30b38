package org.muniment.passage;

import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Finding;

/**
 * The words that a machine read out of a file.
 *
 * @param encoding how the bytes were read as characters; empty where the format leaves no choice
 * @param language what the file itself states, BCP 47
 * @param remarks what was changed, replaced or left out
 * @param reader which program, in which version; the same one reads the same file in the same way
 */
public record Reading(
        Words words,
        List<Block> blocks,
        Optional<Encoding> encoding,
        Optional<String> language,
        List<Finding> remarks,
        Maker.Machine reader) {

    public Reading {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }

    /** The words of a file whose bytes had to be read as characters first. */
    public Reading(
            Words words,
            List<Block> blocks,
            Encoding encoding,
            Optional<String> language,
            List<Finding> remarks,
            Maker.Machine reader) {
        this(words, blocks, Optional.of(encoding), language, remarks, reader);
    }
}
