package org.muniment.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.passage.PassageId;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Reference;
import org.muniment.vocabulary.Schemes;
import org.muniment.vocabulary.TermCode;

/**
 * An editor's remark on a record or a passage, on one of them.
 *
 * @param noteKind a term of the scheme {@code note-kind}: a misprint that stands so in the source,
 *     an explanation
 * @param visibility who may read it
 * @param words the remark, one in each language, at least one
 */
public record NoteBody(
        Optional<RecordId> record,
        Optional<PassageId> passage,
        TermCode noteKind,
        Visibility visibility,
        List<Wording> words)
        implements Body {

    /** Who may read a note. */
    public enum Visibility {
        PUBLIC,
        /** Those who work in the archive; it is in no edition. */
        INTERNAL
    }

    private static final Set<RecordKind> ANY = EnumSet.allOf(RecordKind.class);

    public NoteBody {
        words = List.copyOf(words);
        if (record.isPresent() == passage.isPresent()) {
            throw Refusal.invalid("", "A note is on a record or on a passage: name one of them.");
        }
        if (!noteKind.scheme().equals(Schemes.NOTE_KIND)) {
            throw Refusal.invalid("/noteKind", "This is a term of the scheme note-kind.");
        }
        if (words.isEmpty()) {
            throw Refusal.invalid("/words", "A note says something in at least one language.");
        }
        Wording.requireOneInEachLanguage("/words", words);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.NOTE;
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        record.ifPresent(id -> references.add(new Reference("/record", id, ANY)));
        references.add(new Reference("/noteKind", noteKind.record(), RecordKind.TERM));
        return references;
    }
}
