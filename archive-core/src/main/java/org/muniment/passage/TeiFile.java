package org.muniment.passage;

import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Finding;

/**
 * What a TEI file says.
 *
 * @param document the whole, with the documents within it
 * @param editors and authors, as its header names them
 * @param published when, in the words of its header
 * @param language BCP 47
 * @param entities the persons and terms that it defines
 * @param remarks what was left out
 * @param reader the program that read it
 */
public record TeiFile(
        TeiDocument document,
        List<Editor> editors,
        Optional<String> publisher,
        Optional<String> published,
        Optional<String> language,
        List<Entity> entities,
        Encoding encoding,
        List<Finding> remarks,
        Maker.Machine reader) {

    /** Who made the edition. */
    public record Editor(String name, Optional<String> role) {}

    /**
     * A person or term that the file defines, such as in a list of persons.
     *
     * @param name as it stands there
     * @param words all that is said there, the name included
     */
    public record Entity(TeiDocument.Named named, String id, String name, String words) {}

    public TeiFile {
        editors = List.copyOf(editors);
        entities = List.copyOf(entities);
        remarks = List.copyOf(remarks);
    }
}
