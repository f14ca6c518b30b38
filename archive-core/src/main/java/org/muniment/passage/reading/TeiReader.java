package org.muniment.passage.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Block.Kind;
import org.muniment.passage.Maker;
import org.muniment.passage.Reading;
import org.muniment.passage.TeiDocument;
import org.muniment.passage.TeiDocument.Mention;
import org.muniment.passage.TeiDocument.Named;
import org.muniment.passage.TeiDocument.Stated;
import org.muniment.passage.TeiFile;
import org.muniment.passage.Words;
import org.muniment.passage.reading.TeiContext.Role;

/**
 * Reads TEI (P5 and its like): the words as the edition prints them, with what the markup says of
 * them by offsets.
 *
 * <p>Notes follow the block in which their mark stands. Of a choice, the form of the original is
 * read ({@code sic}, {@code orig}, {@code abbr}), of an apparatus the lemma; what the editors would
 * put instead is left out, and it is said how often. The header describes the file and is not among
 * its words. No document type is read and nothing is fetched, so entities cannot grow.
 */
public final class TeiReader {

    static final Maker.Machine READER = new Maker.Machine("Muniment TEI reader", "1");

    private static final int DEEPEST = 1_000;

    /** The types of {@code div} that are documents of their own. */
    private static final Set<String> DOCUMENTS =
            Set.of(
                    "document",
                    "letter",
                    "telegram",
                    "despatch",
                    "dispatch",
                    "memorandum",
                    "charter",
                    "editorial-note");

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "teiHeader",
                    "facsimile",
                    "sourceDoc",
                    "standOff",
                    "xenoData",
                    "rdg",
                    "del",
                    "index",
                    "fsdDecl");
    private static final Set<String> INSTEAD = Set.of("corr", "reg", "expan");
    private static final Set<String> WITHOUT_WORDS =
            Set.of("gap", "graphic", "media", "binaryObject", "notatedMusic");

    private static final Set<String> BLOCKS =
            Set.of(
                    "ab",
                    "address",
                    "addrLine",
                    "argument",
                    "back",
                    "bibl",
                    "body",
                    "castItem",
                    "castList",
                    "div",
                    "div1",
                    "div2",
                    "div3",
                    "div4",
                    "div5",
                    "div6",
                    "div7",
                    "docTitle",
                    "entry",
                    "epigraph",
                    "event",
                    "figure",
                    "floatingText",
                    "front",
                    "group",
                    "item",
                    "label",
                    "l",
                    "lg",
                    "list",
                    "listBibl",
                    "listPerson",
                    "listPlace",
                    "p",
                    "person",
                    "place",
                    "postscript",
                    "row",
                    "salute",
                    "sp",
                    "speaker",
                    "stage",
                    "table",
                    "text",
                    "titlePage",
                    "trailer");
    private static final Set<String> ROWS = Set.of("item", "row", "l", "addrLine", "label");
    private static final Set<String> BYLINES =
            Set.of(
                    "byline",
                    "docAuthor",
                    "docDate",
                    "docImprint",
                    "docEdition",
                    "imprimatur",
                    "signed",
                    "closer",
                    "opener");
    private static final Map<String, Named> NAMES =
            Map.of(
                    "persName", Named.PERSON,
                    "placeName", Named.PLACE,
                    "geogName", Named.PLACE,
                    "orgName", Named.ORGANISATION,
                    "gloss", Named.TERM,
                    "term", Named.TERM,
                    "name", Named.OTHER,
                    "rs", Named.OTHER);

    private final XMLStreamReader xml;
    private final boolean nested;
    private final Deque<TeiBuilder> documents = new ArrayDeque<>();
    private final Deque<Deque<TeiContext>> contexts = new ArrayDeque<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private final TeiHeader header = new TeiHeader();
    private final List<TeiFile.Entity> entities = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private Optional<TeiDocument.Page> page = Optional.empty();
    private Optional<String> language = Optional.empty();

    private TeiReader(XMLStreamReader xml, boolean nested) {
        this.xml = xml;
        this.nested = nested;
        open(
                new TeiBuilder(
                        Optional.empty(),
                        "volume",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /**
     * Reads a file into its documents.
     *
     * @param bytes read to the end, and not closed
     * @throws Refusal {@link RefusalCode#TOO_LARGE}, {@link RefusalCode#UNSUPPORTED_FILE} when it
     *     is not well-formed
     */
    public static TeiFile read(InputStream bytes) throws IOException {
        byte[] all = FileWords.all(bytes);
        return read(Characters.of(all, HtmlCharset.inXml(all)), true);
    }

    /** All the words of a file in their order, whichever documents they belong to. */
    static Reading whole(Characters file) {
        TeiFile read = read(file, false);
        TeiDocument all = read.document();
        return new Reading(
                all.words(),
                all.blocks(),
                read.encoding(),
                read.language(),
                read.remarks(),
                read.reader());
    }

    private static TeiFile read(Characters file, boolean nested) {
        Words.Taken taken = Words.take(file.value());
        try {
            XMLStreamReader xml =
                    factory().createXMLStreamReader(new StringReader(taken.words().value()));
            List<Finding> remarks =
                    Stream.concat(file.remarks().stream(), taken.remarks().stream()).toList();
            return new TeiReader(xml, nested).all(file, remarks);
        } catch (XMLStreamException e) {
            throw new Refusal(
                    RefusalCode.UNSUPPORTED_FILE,
                    "The TEI is not well-formed at line %d, column %d. Please mend it, or deposit it as plain text."
                            .formatted(
                                    e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getColumnNumber()));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    private TeiFile all(Characters file, List<Finding> before) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> {
                    path.pop();
                    ends.pop().run();
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        words(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> entity(xml.getLocalName());
                default -> {
                    // Comments and instructions are no words.
                }
            }
        }
        close();
        TeiBuilder volume = documents.pop();
        volume.title = header.title().or(() -> volume.title);
        List<Finding> remarks = new ArrayList<>(before);
        remarks.addAll(remarks());
        return new TeiFile(
                volume.document(),
                header.editors(),
                header.publisher(),
                header.published(),
                language.or(header::language),
                entities,
                file.encoding(),
                remarks,
                READER);
    }

    /** An entity of a document type that is not read: its name stays. */
    private void entity(String name) {
        leftOut.merge("meaning of the entity &%s;".formatted(name), 1, Integer::sum);
        words("&" + name + ";");
    }

    private void words(String words) {
        if (header.isOpen()) {
            header.add(words);
        } else if (!path.isEmpty()) {
            context().flow.flow(words);
        }
    }

    private TeiContext context() {
        return contexts.element().element();
    }

    private TeiBuilder document() {
        return documents.element();
    }

    private void open(TeiBuilder document) {
        documents.push(document);
        Deque<TeiContext> main = new ArrayDeque<>();
        main.push(new TeiContext(Optional.empty()));
        contexts.push(main);
    }

    private void start(String name) throws XMLStreamException {
        if (path.size() >= DEEPEST) {
            throw new Refusal(
                    RefusalCode.UNSUPPORTED_FILE,
                    "The TEI has elements within elements, more than %,d deep.".formatted(DEEPEST));
        }
        String parent = path.isEmpty() ? "" : path.element();
        path.push(name);
        if (name.equals("teiHeader") || header.isOpen()) {
            header.enter(name, this::attribute);
            ends.push(header::leave);
        } else if (LEFT_OUT.contains(name) || (INSTEAD.contains(name) && parent.equals("choice"))) {
            leftOut.merge(name, 1, Integer::sum);
            skip();
        } else if (nested && isDocument(name)) {
            documentStarts();
        } else if (name.equals("note")) {
            noteStarts();
        } else {
            ends.push(within(name, parent));
        }
    }

    /** Passes over an element with all in it. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        path.pop();
    }

    private boolean isDocument(String name) {
        return (name.startsWith("div") && attribute("type").filter(DOCUMENTS::contains).isPresent())
                || (name.equals("TEI") && path.size() > 1);
    }

    private void documentStarts() {
        close();
        open(
                new TeiBuilder(
                        attribute("id"),
                        attribute("type").orElse("document"),
                        attribute("subtype"),
                        attribute("n"),
                        page));
        ends.push(
                () -> {
                    close();
                    contexts.pop();
                    TeiDocument done = documents.pop().document();
                    document().parts.add(done);
                });
    }

    private void noteStarts() {
        TeiNote note = new TeiNote(attribute("id"), attribute("type"), attribute("n"));
        document().add(note);
        if (!context().isBlank()) {
            context().point(false, note::markedAt);
        }
        contexts.element().push(new TeiContext(Optional.of(note)));
        ends.push(
                () -> {
                    close();
                    contexts.element().pop();
                });
    }

    /** Begins an element that has words of its own place, and says what its end does. */
    private Runnable within(String name, String parent) {
        if (path.size() <= 2) {
            language = language.or(() -> attribute("lang"));
        }
        Named named = NAMES.get(name);
        if (named != null) {
            return name(named);
        }
        return switch (name) {
            case "date" -> date();
            case "lb" -> point(() -> context().flow.separator('\n'), "break");
            case "pb" -> page();
            case "cell" -> point(() -> context().flow.separator('\t'), "");
            case "space" -> point(() -> context().flow.flow(" "), "");
            default -> WITHOUT_WORDS.contains(name) ? without(name) : block(name, parent);
        };
    }

    private Runnable point(Runnable separates, String unless) {
        if (unless.isEmpty() || !attribute(unless).equals(Optional.of("no"))) {
            separates.run();
        }
        return () -> {};
    }

    private Runnable without(String name) {
        leftOut.merge(name, 1, Integer::sum);
        return () -> {};
    }

    private Runnable name(Named named) {
        Optional<String> reference =
                attribute("corresp")
                        .or(() -> attribute("ref"))
                        .or(() -> attribute("target"))
                        .or(() -> attribute("key"))
                        .map(TeiReader::bare);
        Optional<String> defines = attribute("id");
        Optional<String> role = attribute("type").or(() -> attribute("role"));
        TeiBuilder document = document();
        context()
                .mark(
                        (start, end, in) -> {
                            document.mentions.add(
                                    new Mention(named, reference, defines, role, start, end));
                            defines.ifPresent(id -> define(named, id, in.between(start, end), in));
                        });
        return context()::unmark;
    }

    private void define(Named named, String id, String name, TeiPiece in) {
        entities.add(new TeiFile.Entity(named, id, name, in.words));
    }

    private static String bare(String reference) {
        return reference.startsWith("#") ? reference.substring(1) : reference;
    }

    private Runnable date() {
        Optional<String> value =
                attribute("when")
                        .or(() -> attribute("when-iso"))
                        .or(() -> range("from", "to"))
                        .or(() -> range("notBefore", "notAfter"));
        TeiBuilder document = document();
        boolean dateline = path.contains("dateline") && context().note.isEmpty();
        if (value.isPresent()) {
            context()
                    .mark(
                            (start, end, in) -> {
                                Stated stated = new Stated(value.get(), start, end);
                                document.dates.add(stated);
                                if (dateline && document.dated.isEmpty()) {
                                    document.dated = Optional.of(stated);
                                }
                            });
            return context()::unmark;
        }
        return () -> {};
    }

    private Optional<String> range(String from, String to) {
        Optional<String> first = attribute(from);
        Optional<String> last = attribute(to);
        return first.isEmpty() && last.isEmpty()
                ? Optional.empty()
                : Optional.of(first.orElse("..") + "/" + last.orElse(".."));
    }

    private Runnable page() {
        TeiDocument.Page begins = new TeiDocument.Page(attribute("n"), attribute("facs"));
        page = Optional.of(begins);
        TeiBuilder document = document();
        if (context().isBlank() && context().note.isEmpty()) {
            document.page(begins);
        } else {
            context().point(true, at -> document.pages.add(new TeiDocument.PageBegins(begins, at)));
        }
        return () -> {};
    }

    private Runnable block(String name, String parent) {
        Role outer = context().roles.element();
        Optional<Role> role = role(name, parent, outer);
        if (role.isEmpty()) {
            return () -> {};
        }
        close();
        boolean division = name.startsWith("div");
        TeiBuilder document = document();
        document.depth += division ? 1 : 0;
        context().roles.push(role.get());
        boolean title =
                document.title.isEmpty()
                        && role.get().kind() == Kind.HEADING
                        && context().note.isEmpty();
        return () -> {
            List<TeiPiece> closed = close();
            if (title && document.title.isEmpty() && !closed.isEmpty()) {
                document.title = Optional.of(closed.getFirst().words.replace('\n', ' '));
            }
            context().roles.pop();
            document.depth -= division ? 1 : 0;
        };
    }

    private Optional<Role> role(String name, String parent, Role outer) {
        boolean kept =
                outer.kind() == Kind.NOTE
                        || outer.kind() == Kind.BOILERPLATE
                        || outer.kind() == Kind.CAPTION;
        if (name.equals("fw") || (name.startsWith("div") && isContents())) {
            return Optional.of(new Role(Kind.BOILERPLATE, 0, false));
        }
        if (name.equals("head") || name.equals("titlePart")) {
            boolean caption = parent.equals("figure") || parent.equals("table");
            int level = Math.clamp(document().depth + (documents.size() > 1 ? 1 : 0), 1, 6);
            return Optional.of(
                    kept
                            ? new Role(outer.kind(), 0, false)
                            : caption
                                    ? new Role(Kind.CAPTION, 0, false)
                                    : new Role(Kind.HEADING, level, false));
        }
        if (name.equals("figDesc")) {
            return Optional.of(new Role(kept ? outer.kind() : Kind.CAPTION, 0, false));
        }
        if (name.equals("dateline")) {
            return Optional.of(new Role(kept ? outer.kind() : Kind.DATELINE, 0, false));
        }
        if (BYLINES.contains(name)) {
            return Optional.of(new Role(kept ? outer.kind() : Kind.BYLINE, 0, false));
        }
        if (!BLOCKS.contains(name)) {
            return Optional.empty();
        }
        Kind kind = name.equals("figure") && !kept ? Kind.CAPTION : outer.kind();
        boolean headed = kind == Kind.HEADING || kind == Kind.BYLINE || kind == Kind.DATELINE;
        return Optional.of(
                new Role(
                        kind,
                        headed && kind == Kind.HEADING ? outer.level() : 0,
                        ROWS.contains(name) || (name.equals("p") && outer.row())));
    }

    private boolean isContents() {
        return attribute("type").filter("toc"::equals).isPresent();
    }

    /** Ends the block that is being read, and hands it on with the notes that hang on it. */
    private List<TeiPiece> close() {
        Deque<TeiContext> line = contexts.element();
        TeiContext here = line.pop();
        List<TeiPiece> closed = here.close();
        if (line.isEmpty()) {
            closed.forEach(document()::add);
        } else {
            closed.forEach(line.element()::follow);
        }
        line.push(here);
        return closed;
    }

    private Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && !xml.getAttributeValue(i).isBlank()) {
                return Optional.of(xml.getAttributeValue(i).strip());
            }
        }
        return Optional.empty();
    }

    private List<Finding> remarks() {
        if (leftOut.isEmpty()) {
            return List.of();
        }
        List<String> counted = new ArrayList<>();
        leftOut.forEach((what, count) -> counted.add("%s (%d)".formatted(what, count)));
        return List.of(
                Finding.remark(
                        "markup-left-out",
                        "/words",
                        "Left out: %s.".formatted(String.join(", ", counted))));
    }
}
