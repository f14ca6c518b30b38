package org.muniment.suggestion.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muniment.authority.mention.Bearer;
import org.muniment.authority.mention.UnknownNames;
import org.muniment.authority.usecase.FindMentions;
import org.muniment.passage.Block;
import org.muniment.passage.CodePoints;
import org.muniment.passage.Words;
import org.muniment.record.RecordKind;

/** The names of the archive's actors and places in words, and names that it does not know. */
@ApplicationScoped
public class ArchiveNames {

    private final FindMentions mentions;

    ArchiveNames(FindMentions mentions) {
        this.mentions = mentions;
    }

    /** The names in words that are laid out so. */
    public NamesFound in(Words words, List<Block> blocks) {
        return of(words, mentions.inWords(words.value(), blocks));
    }

    /** The mentions, as engines read them; a surname alone is too little to tell anybody by. */
    static NamesFound of(Words words, List<org.muniment.authority.mention.Mention> found) {
        CodePoints codePoints = words.codePoints();
        List<Mention> named =
                found.stream()
                        .map(
                                mention ->
                                        new Mention(
                                                codePoints.toUtf16(mention.start()),
                                                codePoints.toUtf16(mention.end()),
                                                meant(mention)))
                        .toList();
        return new NamesFound(named, unknown(words.value(), found, codePoints));
    }

    private static List<UnknownName> unknown(
            String words,
            List<org.muniment.authority.mention.Mention> known,
            CodePoints codePoints) {
        return UnknownNames.in(words, known).stream()
                .flatMap(
                        name ->
                                name.occurrences().stream()
                                        .map(
                                                place ->
                                                        new UnknownName(
                                                                codePoints.toUtf16(place.start()),
                                                                codePoints.toUtf16(place.end()),
                                                                kind(name.guess()),
                                                                name.why())))
                .sorted(Comparator.comparing(UnknownName::start))
                .toList();
    }

    private static Optional<RecordKind> kind(
            org.muniment.authority.mention.UnknownName.Guess guess) {
        return switch (guess) {
            case PERSON, ORGANISATION -> Optional.of(RecordKind.ACTOR);
            case PLACE -> Optional.of(RecordKind.PLACE);
            case UNDECIDED -> Optional.empty();
        };
    }

    private static List<Mention.Meant> meant(org.muniment.authority.mention.Mention mention) {
        return mention.candidates().stream()
                .map(
                        candidate ->
                                new Mention.Meant(
                                        candidate.entry().record(),
                                        candidate.entry().bearer() == Bearer.PLACE
                                                ? RecordKind.PLACE
                                                : RecordKind.ACTOR))
                .distinct()
                .toList();
    }
}
