package org.muniment.api.curation.passage;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.kernel.Finding;
import org.muniment.passage.TeiDocument;
import org.muniment.passage.TeiImport;
import org.muniment.source.FilePlace;

/**
 * What is made of a TEI file.
 *
 * @param outcome {@code planned}, {@code done} or {@code already-there}
 * @param message what that means, in a sentence
 * @param volume the source of the whole
 * @param documents the sources of the documents in it, in order
 * @param changeSet when it was done, the change set that made all of it, to be undone if need be
 * @param surrogate when it was done, the file in its source
 * @param duplicateOf the source that has these bytes already
 * @param entities how many persons and terms the file defines
 * @param remarks what to look at
 */
public record TeiImportView(
        String outcome,
        String message,
        PartView volume,
        List<PartView> documents,
        Optional<String> changeSet,
        Optional<String> surrogate,
        Optional<String> duplicateOf,
        int entities,
        List<Finding> remarks) {

    /**
     * A source and what is in it.
     *
     * @param source absent unless it was made
     * @param text absent unless it was made; a source without words of its own has none
     * @param element the identifier of the element in the file
     * @param dated the date in its dateline, as the markup has it
     * @param length of its words, in Unicode code points
     * @param blocks how many there are of each kind
     * @param linked how many names and terms are linked to what they name
     * @param unlinked how many are not
     * @param level how many sources it is within
     */
    public record PartView(
            Optional<String> source,
            Optional<String> text,
            Optional<String> element,
            String title,
            Optional<String> number,
            boolean editorialNote,
            Optional<String> dated,
            int length,
            Map<String, Integer> blocks,
            int notes,
            int pages,
            int linked,
            int unlinked,
            int level) {

        private static PartView of(
                TeiImport.Part part, int level, boolean made, Optional<String> text) {
            TeiDocument document = part.document();
            Map<String, Integer> blocks = new TreeMap<>();
            document.blocks().forEach(block -> blocks.merge(block.kind().word(), 1, Integer::sum));
            int linked =
                    (int)
                            document.mentions().stream()
                                    .filter(name -> name.reference().isPresent())
                                    .count();
            int defined =
                    (int)
                            document.mentions().stream()
                                    .filter(name -> name.defines().isPresent())
                                    .count();
            return new PartView(
                    Optional.of(part.source().toString()).filter(any -> made),
                    text,
                    document.id(),
                    part.body().title(),
                    document.number(),
                    document.editorialNote(),
                    document.dated().map(TeiDocument.Stated::value),
                    document.words().codePoints().length(),
                    blocks,
                    document.notes().size(),
                    document.pages().size(),
                    linked,
                    document.mentions().size() - linked - defined,
                    level);
        }
    }

    static TeiImportView of(TeiImport.Outcome outcome) {
        return switch (outcome) {
            case TeiImport.Planned planned ->
                    view(
                            planned,
                            "Nothing was made yet: this is what the import would make, %s."
                                    .formatted(counted(planned)),
                            List.of(),
                            Optional.empty());
            case TeiImport.Done done ->
                    view(
                            done,
                            "The import made %s. Undo its change set to take all of it out of use."
                                    .formatted(counted(done)),
                            done.texts().stream().map(Object::toString).toList(),
                            Optional.empty());
            case TeiImport.AlreadyThere there ->
                    view(
                            there,
                            there.retired()
                                    ? ("Nothing was made: the archive has this very file in source"
                                           + " %s, which is out of use. Bring that one back into"
                                           + " use.")
                                            .formatted(there.place().source())
                                    : ("Nothing was made: the archive has this very file already,"
                                                    + " in source %s.")
                                            .formatted(there.place().source()),
                            List.of(),
                            Optional.of(there.place()));
        };
    }

    private static String counted(TeiImport.Outcome outcome) {
        int documents = outcome.plan().parts().size() - 1;
        long texts = outcome.plan().parts().stream().filter(TeiImport.Part::hasText).count();
        return "a volume with %,d %s and %,d %s"
                .formatted(
                        documents,
                        documents == 1 ? "document" : "documents",
                        texts,
                        texts == 1 ? "text" : "texts");
    }

    private static TeiImportView view(
            TeiImport.Outcome outcome,
            String message,
            List<String> texts,
            Optional<FilePlace> duplicate) {
        Optional<TeiImport.Done> done =
                outcome instanceof TeiImport.Done made ? Optional.of(made) : Optional.empty();
        List<PartView> parts = parts(outcome.plan(), done.isPresent(), texts);
        return new TeiImportView(
                switch (outcome) {
                    case TeiImport.Planned ignored -> "planned";
                    case TeiImport.Done ignored -> "done";
                    case TeiImport.AlreadyThere ignored -> "already-there";
                },
                message,
                parts.getFirst(),
                parts.subList(1, parts.size()),
                done.map(made -> made.changes().toString()),
                done.map(made -> made.surrogate().toString()),
                duplicate.map(place -> place.source().toString()),
                outcome.plan().file().entities().size(),
                outcome.plan().remarks());
    }

    private static List<PartView> parts(TeiImport.Plan plan, boolean made, List<String> texts) {
        Iterator<String> each = texts.iterator();
        int[] levels = new int[plan.parts().size()];
        PartView[] views = new PartView[levels.length];
        for (int i = 0; i < levels.length; i++) {
            TeiImport.Part part = plan.parts().get(i);
            levels[i] = part.whole().map(whole -> levels[whole] + 1).orElse(0);
            Optional<String> text =
                    made && part.hasText() ? Optional.of(each.next()) : Optional.empty();
            views[i] = PartView.of(part, levels[i], made, text);
        }
        return List.of(views);
    }
}
