package org.muniment.api.curation.passage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.passage.CodePoints;
import org.muniment.passage.TeiDocument;
import org.muniment.passage.usecase.ReadMarkup;

/**
 * What the markup of its file says of a text. All offsets count Unicode code points of its words.
 *
 * @param element the identifier of its element in the file
 * @param editorialNote whether the editors of the file wrote it
 * @param begins the page that it begins on
 * @param dated the date in its dateline
 */
public record TextMarkupView(
        String text,
        Optional<String> element,
        String type,
        boolean editorialNote,
        Optional<PageView> begins,
        Optional<DateView> dated,
        List<PageBeginsView> pages,
        List<NoteView> notes,
        List<NameView> names,
        List<DateView> dates) {

    /**
     * A page of the edition.
     *
     * @param number as printed
     * @param facsimile what the markup says of its image
     */
    public record PageView(Optional<String> number, Optional<String> facsimile) {

        static PageView of(TeiDocument.Page page) {
            return new PageView(page.number(), page.facsimile());
        }
    }

    /** Where a page begins. */
    public record PageBeginsView(PageView page, int at) {}

    /**
     * A note.
     *
     * @param type {@code source} for one on where the document is kept
     * @param label its number or sign
     * @param mark where its mark stands
     * @param start of its words
     * @param end exclusive
     */
    public record NoteView(
            Optional<String> element,
            Optional<String> type,
            Optional<String> label,
            int mark,
            int start,
            int end) {}

    /**
     * A name or term.
     *
     * @param kind {@code person}, {@code place}, {@code organisation}, {@code term} or {@code
     *     other}
     * @param reference the identifier of what is meant; absent when it is not linked
     * @param defines the identifier that is given here to what is named
     * @param role {@code from} or {@code to} of a correspondent
     */
    public record NameView(
            String kind,
            int start,
            int end,
            String words,
            Optional<String> reference,
            Optional<String> defines,
            Optional<String> role) {}

    /**
     * A date.
     *
     * @param value in the form of the markup: {@code 1955-08-01}; of a range both ends parted by
     *     {@code /}
     */
    public record DateView(String value, int start, int end, String words) {

        private static DateView of(TeiDocument.Stated date, CodePoints words) {
            return new DateView(
                    date.value(),
                    date.start(),
                    date.end(),
                    words.substring(date.start(), date.end()));
        }
    }

    static TextMarkupView of(ReadMarkup.Marked marked) {
        TeiDocument document = marked.document();
        CodePoints words = document.words().codePoints();
        return new TextMarkupView(
                marked.text().id().toString(),
                document.id(),
                document.type(),
                document.editorialNote(),
                document.begins().map(PageView::of),
                document.dated().map(date -> DateView.of(date, words)),
                document.pages().stream()
                        .map(page -> new PageBeginsView(PageView.of(page.page()), page.at()))
                        .toList(),
                document.notes().stream()
                        .map(
                                note ->
                                        new NoteView(
                                                note.id(),
                                                note.type(),
                                                note.label(),
                                                note.mark(),
                                                note.start(),
                                                note.end()))
                        .toList(),
                document.mentions().stream()
                        .map(
                                name ->
                                        new NameView(
                                                name.named().name().toLowerCase(Locale.ROOT),
                                                name.start(),
                                                name.end(),
                                                words.substring(name.start(), name.end()),
                                                name.reference(),
                                                name.defines(),
                                                name.role()))
                        .toList(),
                document.dates().stream().map(date -> DateView.of(date, words)).toList());
    }
}
