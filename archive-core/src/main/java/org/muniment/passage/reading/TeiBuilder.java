package org.muniment.passage.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.passage.Block;
import org.muniment.passage.TeiDocument;
import org.muniment.passage.TeiDocument.Mention;
import org.muniment.passage.TeiDocument.PageBegins;
import org.muniment.passage.TeiDocument.Stated;

/** One document of a TEI file while it is read. */
final class TeiBuilder {

    private final Optional<String> id;
    private final String type;
    private final Optional<String> subtype;
    private final Optional<String> number;
    private final Optional<TeiDocument.Page> begins;
    private final WordsBuilder words = new WordsBuilder();
    private final List<TeiNote> notes = new ArrayList<>();

    final List<PageBegins> pages = new ArrayList<>();
    final List<Mention> mentions = new ArrayList<>();
    final List<Stated> dates = new ArrayList<>();
    final List<TeiDocument> parts = new ArrayList<>();

    /** How many elements {@code div} are open in it. */
    int depth;

    Optional<String> title = Optional.empty();
    Optional<Stated> dated = Optional.empty();
    private boolean rowBefore;

    TeiBuilder(
            Optional<String> id,
            String type,
            Optional<String> subtype,
            Optional<String> number,
            Optional<TeiDocument.Page> begins) {
        this.id = id;
        this.type = type;
        this.subtype = subtype;
        this.number = number;
        this.begins = begins;
    }

    void add(TeiNote note) {
        notes.add(note);
    }

    void add(TeiPiece piece) {
        int[] start = new int[1];
        words.add(
                rowBefore && piece.row ? "\n" : "\n\n",
                piece.words,
                (from, to) -> {
                    start[0] = from;
                    piece.note.ifPresent(note -> note.covers(from, to));
                    return piece.block(from, to);
                });
        rowBefore = piece.row;
        piece.settle(start[0]);
    }

    /** A page that begins between blocks. */
    void page(TeiDocument.Page page) {
        pages.add(new PageBegins(page, words.length()));
    }

    private boolean isEditorial() {
        return subtype.filter("editorial-note"::equals).isPresent()
                || type.equals("editorial-note")
                || title.map(words -> words.toLowerCase(Locale.ROOT))
                        .filter(words -> words.matches("(\\[?\\d+\\S*\\s+)?\\[?editorial note\\]?"))
                        .isPresent();
    }

    TeiDocument document() {
        return new TeiDocument(
                id,
                type,
                title,
                number,
                isEditorial(),
                begins,
                dated,
                words.words(),
                blocks(),
                notes.stream().flatMap(note -> note.note().stream()).toList(),
                pages,
                mentions.stream().sorted(Comparator.comparingInt(Mention::start)).toList(),
                dates.stream().sorted(Comparator.comparingInt(Stated::start)).toList(),
                parts);
    }

    /** The blocks with the page breaks among them: before a block that begins at the same place. */
    private List<Block> blocks() {
        List<Block> all = new ArrayList<>(words.blocks());
        pages.forEach(page -> all.add(Block.of(Block.Kind.PAGE_BREAK, page.at(), page.at())));
        all.sort(
                Comparator.comparingInt(Block::start)
                        .thenComparing(block -> block.kind() != Block.Kind.PAGE_BREAK));
        return all;
    }
}
