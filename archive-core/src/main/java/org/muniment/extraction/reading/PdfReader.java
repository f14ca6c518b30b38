package org.muniment.extraction.reading;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.util.Version;
import org.muniment.extraction.Extract;
import org.muniment.extraction.Outcome;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Languages;
import org.muniment.kernel.Refusal;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Reading;

/** Reads the text layer of a PDF: the characters that it draws, page by page. */
final class PdfReader {

    private static final String VERSION = "1";
    private static final double MOSTLY = 0.3;

    private PdfReader() {}

    /** Which program reads; another version may read otherwise. */
    static Maker.Machine reader() {
        return new Maker.Machine(
                "Muniment PDF reader", VERSION + " (PDFBox " + Version.getVersion() + ")");
    }

    static Outcome read(File file, Progress progress) throws IOException {
        try (PDDocument document = open(file)) {
            return read(document, progress);
        } catch (InvalidPasswordException e) {
            return locked();
        }
    }

    /** What does not fit into memory goes to the child's own folder. */
    static PDDocument open(File file) throws IOException {
        return Loader.loadPDF(file, "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    static Outcome locked() {
        return Outcome.unread(
                "password-protected",
                "The PDF opens with a password only. Please open it with the password, save a copy"
                        + " without one, and deposit the copy beside this file.");
    }

    private static Outcome read(PDDocument document, Progress progress) throws IOException {
        int total = document.getNumberOfPages();
        if (total == 0) {
            return Outcome.unread(
                    "no-pages",
                    "The PDF is damaged: no page of it can be found. Please look whether another"
                            + " program opens it, save a copy there, and deposit the copy.");
        }
        PdfWords words = new PdfWords(total, progress);
        words.writeText(
                document,
                new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
        if (words.letters() == 0) {
            return wordless(words, total);
        }
        Typeset typeset = Typeset.of(words.pages());
        return new Outcome.Read(
                new Extract(
                        Method.EXTRACTION,
                        new Reading(
                                typeset.words(),
                                typeset.blocks(),
                                Optional.empty(),
                                language(document),
                                remarks(document, words),
                                reader()),
                        metadata(document),
                        typeset.pages()));
    }

    private static Outcome wordless(PdfWords words, int total) {
        if (words.unreadable().size() == total) {
            return Outcome.unread(
                    "pages-unreadable",
                    "The PDF is damaged: none of its %d pages can be read. Please look whether another program opens it, save a copy there, and deposit the copy."
                            .formatted(total));
        }
        return Outcome.unread(
                "no-text-layer",
                "%s of this PDF holds words as characters; it may be scanned, or damaged. Please ask for OCR, or transcribe what can be seen."
                        .formatted(
                                total == 1 ? "No page" : "None of the %d pages".formatted(total)));
    }

    private static List<Finding> remarks(PDDocument document, PdfWords words) {
        List<Finding> remarks = new ArrayList<>();
        List<Integer> empty =
                words.pages().stream()
                        .filter(page -> page.paragraphs().isEmpty())
                        .map(Typeset.Page::number)
                        .filter(number -> !words.unreadable().contains(number))
                        .toList();
        if (!words.unreadable().isEmpty()) {
            remarks.add(
                    Finding.warning(
                            "pages-unreadable",
                            "/words",
                            "Damaged, and not read to their end: page %s. Please compare them with the file."
                                    .formatted(list(words.unreadable()))));
        }
        if (!empty.isEmpty()) {
            remarks.add(
                    Finding.warning(
                            "pages-without-words",
                            "/words",
                            "No words as characters on page %s. If they are scanned, ask for OCR."
                                    .formatted(list(empty))));
        }
        if (words.unknown() > MOSTLY * words.letters()) {
            remarks.add(
                    Finding.warning(
                            "letters-unknown",
                            "/words",
                            "The file does not say which characters %d of its %d letters are. Please compare, or ask for OCR."
                                    .formatted(words.unknown(), words.letters())));
        }
        if (!document.getCurrentAccessPermission().canExtractContent()) {
            remarks.add(
                    Finding.warning(
                            "copying-not-permitted",
                            "",
                            "Whoever made this PDF asks that its words are not copied. Please see"
                                    + " what the rights of the source allow."));
        }
        attachments(document)
                .ifPresent(
                        count ->
                                remarks.add(
                                        Finding.remark(
                                                "attachments-left-out",
                                                "",
                                                "Left out: %d attached %s. Deposit what matters apart."
                                                        .formatted(
                                                                count,
                                                                count == 1 ? "file" : "files"))));
        return remarks;
    }

    private static String list(List<Integer> numbers) {
        String some =
                numbers.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() > 20 ? some + " and %d more".formatted(numbers.size() - 20) : some;
    }

    private static Optional<Integer> attachments(PDDocument document) {
        try {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names == null
                    || names.getEmbeddedFiles() == null
                    || names.getEmbeddedFiles().getNames() == null) {
                return Optional.empty();
            }
            return Optional.of(names.getEmbeddedFiles().getNames().size())
                    .filter(count -> count > 0);
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<String> language(PDDocument document) {
        try {
            String tag = document.getDocumentCatalog().getLanguage();
            if (tag != null) {
                Languages.require("/language", tag.strip());
                return Optional.of(tag.strip());
            }
        } catch (Refusal | ClassCastException notATag) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Map<String, String> metadata(PDDocument document) {
        Map<String, String> metadata = new TreeMap<>();
        try {
            PDDocumentInformation stated = document.getDocumentInformation();
            Metadata.put(metadata, "title", stated.getTitle());
            Metadata.put(metadata, "creator", stated.getAuthor());
            Metadata.put(metadata, "subject", stated.getSubject());
            Metadata.put(metadata, "keywords", stated.getKeywords());
            Metadata.put(metadata, "program", stated.getCreator());
            Metadata.put(
                    metadata,
                    "created",
                    Optional.ofNullable(stated.getCreationDate())
                            .map(Calendar::toInstant)
                            .map(Instant::toString)
                            .orElse(null));
        } catch (RuntimeException damaged) {
            return metadata;
        }
        return metadata;
    }
}
