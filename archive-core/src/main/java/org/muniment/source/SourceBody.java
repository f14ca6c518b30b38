package org.muniment.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Languages;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.record.Body;
import org.muniment.record.RecordKind;
import org.muniment.record.Reference;

/**
 * The description of a source.
 *
 * @param titles at least one; the first is the one it is cited by
 * @param languages of its words, BCP 47
 * @param address where it was found on the web, an absolute http or https address
 * @param rights its own; empty when it has those of the whole
 * @param access its own; empty when it has that of the whole, or is public
 */
public record SourceBody(
        List<Title> titles,
        List<Creator> creators,
        List<String> languages,
        Optional<String> genre,
        Optional<String> publisher,
        Optional<String> holder,
        Optional<String> callNumber,
        Optional<String> custodialHistory,
        Optional<String> address,
        Optional<Rights> rights,
        Optional<Access> access,
        Optional<Level> level,
        Optional<PartOf> partOf,
        Optional<Derivation> derivation)
        implements Body {

    public SourceBody {
        titles = List.copyOf(titles);
        creators = List.copyOf(creators);
        languages = List.copyOf(languages);
        if (titles.isEmpty()) {
            throw Refusal.invalid("/titles", "A source has at least one title.");
        }
        genre = genre.map(words -> Wording.clean("/genre", words));
        publisher = publisher.map(words -> Wording.clean("/publisher", words));
        holder = holder.map(words -> Wording.clean("/holder", words));
        callNumber = callNumber.map(words -> Wording.clean("/callNumber", words));
        custodialHistory = custodialHistory.map(words -> Wording.clean("/custodialHistory", words));
        languages.forEach(tag -> Languages.require("/languages", tag));
        address.ifPresent(found -> WebAddresses.require("/address", found));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SOURCE;
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < creators.size(); i++) {
            String path = "/creators/" + i + "/actor";
            creators.get(i)
                    .actor()
                    .ifPresent(
                            actor -> references.add(new Reference(path, actor, RecordKind.ACTOR)));
        }
        partOf.ifPresent(
                part ->
                        references.add(
                                new Reference("/partOf/whole", part.whole(), RecordKind.SOURCE)));
        derivation
                .flatMap(Derivation::original)
                .ifPresent(
                        original ->
                                references.add(
                                        new Reference(
                                                "/derivation/original",
                                                original,
                                                RecordKind.SOURCE)));
        return references;
    }

    /** The title it is cited by. */
    public String title() {
        return titles.getFirst().words();
    }
}
