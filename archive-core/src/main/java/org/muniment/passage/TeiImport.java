package org.muniment.passage;

import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Finding;
import org.muniment.record.ChangeSetId;
import org.muniment.record.RecordId;
import org.muniment.source.Access;
import org.muniment.source.FileName;
import org.muniment.source.FilePlace;
import org.muniment.source.Rights;
import org.muniment.source.SourceBody;
import org.muniment.source.SurrogateId;

/** The bringing in of a TEI file with its documents. */
public final class TeiImport {

    private TeiImport() {}

    /**
     * What is said of the sources that come to be; all else the file says itself.
     *
     * @param title of the volume, instead of the one in the file
     * @param language of the words, BCP 47, instead of the one in the file
     */
    public record Order(
            FileName name,
            Optional<String> title,
            Optional<String> language,
            Optional<Rights> rights,
            Optional<Access> access,
            Optional<String> holder,
            Optional<String> address,
            Optional<String> reason) {}

    /**
     * A source that comes to be, or has.
     *
     * @param whole the place in this list of the source that it is part of; empty for the volume
     * @param document what the file says of it
     */
    public record Part(
            RecordId source, Optional<Integer> whole, SourceBody body, TeiDocument document) {

        /** Whether it has words, and so a text. */
        public boolean hasText() {
            return !document.words().value().isBlank();
        }
    }

    /**
     * What an import makes: the volume first, then its documents, in order.
     *
     * @param remarks what to look at before it is done
     */
    public record Plan(TeiFile file, List<Part> parts, List<Finding> remarks) {

        public Plan {
            parts = List.copyOf(parts);
            remarks = List.copyOf(remarks);
        }
    }

    /** What became of it. */
    public sealed interface Outcome {

        Plan plan();
    }

    /** It was only looked at; nothing was kept. */
    public record Planned(Plan plan) implements Outcome {}

    /**
     * It is done.
     *
     * @param changes to be undone if it was a mistake
     * @param texts one for each part with words, in order
     */
    public record Done(Plan plan, ChangeSetId changes, SurrogateId surrogate, List<TextId> texts)
            implements Outcome {

        public Done {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Nothing was made: the archive has these bytes already.
     *
     * @param place the first of the places where they are
     * @param retired whether the source there has left use, as when the import was undone
     */
    public record AlreadyThere(Plan plan, FilePlace place, boolean retired) implements Outcome {}
}
