package org.muniment.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Reference;

/**
 * Sources and other records gathered by an editor.
 *
 * @param titles one in each language, at least one
 * @param introduction what it is about, at most one in each language
 * @param editorialMethod how things were chosen, transcribed and checked, likewise
 * @param members in the editor's order, each once
 */
public record CollectionBody(
        List<Wording> titles,
        List<Wording> introduction,
        List<Wording> editorialMethod,
        List<RecordId> members)
        implements Body {

    private static final Set<RecordKind> MEMBERS =
            Set.of(RecordKind.SOURCE, RecordKind.EVENT, RecordKind.ACTOR, RecordKind.PLACE);

    public CollectionBody {
        titles = List.copyOf(titles);
        introduction = List.copyOf(introduction);
        editorialMethod = List.copyOf(editorialMethod);
        members = List.copyOf(members);
        if (titles.isEmpty()) {
            throw Refusal.invalid("/titles", "A collection has a title in at least one language.");
        }
        Wording.requireOneInEachLanguage("/titles", titles);
        Wording.requireOneInEachLanguage("/introduction", introduction);
        Wording.requireOneInEachLanguage("/editorialMethod", editorialMethod);
        if (new HashSet<>(members).size() < members.size()) {
            throw Refusal.invalid("/members", "A member is named twice.");
        }
    }

    @Override
    public RecordKind kind() {
        return RecordKind.COLLECTION;
    }

    @Override
    public List<Reference> references() {
        return IntStream.range(0, members.size())
                .mapToObj(i -> new Reference("/members/" + i, members.get(i), MEMBERS))
                .toList();
    }
}
