package org.muniment.passage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A document in a TEI file, with the documents within it. Its words are its own: those of the
 * documents within it are theirs. All offsets count code points of its own words.
 *
 * @param id its {@code xml:id}
 * @param type what its element calls it; {@code volume} for the whole file
 * @param title its first heading, without notes; of the file, its stated title
 * @param number the number that the edition gives it
 * @param editorialNote whether its editors wrote it
 * @param begins the page that it begins on
 * @param dated the date that its dateline states, as the markup has it
 */
public record TeiDocument(
        Optional<String> id,
        String type,
        Optional<String> title,
        Optional<String> number,
        boolean editorialNote,
        Optional<Page> begins,
        Optional<Stated> dated,
        Words words,
        List<Block> blocks,
        List<Note> notes,
        List<PageBegins> pages,
        List<Mention> mentions,
        List<Stated> dates,
        List<TeiDocument> parts) {

    /**
     * A page of the edition.
     *
     * @param number as printed
     * @param facsimile what the markup says of its image
     */
    public record Page(Optional<String> number, Optional<String> facsimile) {}

    /** Where a page begins. */
    public record PageBegins(Page page, int at) {}

    /**
     * A note, whose words follow the block in which its mark stands.
     *
     * @param type {@code source} for a note on where the document is kept
     * @param label its number or sign, which is not among the words
     * @param mark where its mark stands
     * @param start of its words
     * @param end exclusive
     */
    public record Note(
            Optional<String> id,
            Optional<String> type,
            Optional<String> label,
            int mark,
            int start,
            int end) {}

    /** What a name or term names. */
    public enum Named {
        PERSON,
        PLACE,
        ORGANISATION,
        TERM,
        OTHER
    }

    /**
     * A name or term that the markup points out.
     *
     * @param reference the identifier of what is meant; empty for a name that is not linked
     * @param defines the identifier that this very place gives to what it names
     * @param role {@code from} or {@code to} of a correspondent
     */
    public record Mention(
            Named named,
            Optional<String> reference,
            Optional<String> defines,
            Optional<String> role,
            int start,
            int end) {}

    /**
     * A date that the markup points out.
     *
     * @param value the date as the markup has it, in its own form: {@code 1955-08-01}; of a range
     *     both ends parted by {@code /}
     */
    public record Stated(String value, int start, int end) {}

    public TeiDocument {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
        pages = List.copyOf(pages);
        mentions = List.copyOf(mentions);
        dates = List.copyOf(dates);
        parts = List.copyOf(parts);
    }

    /** This document and all within it, in order. */
    public Stream<TeiDocument> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(TeiDocument::all));
    }
}
